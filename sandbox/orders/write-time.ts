/** RFC 3339 in UTC with whole seconds, as everywhere in the API. */
export function writeTime(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
