/**
 * The seconds that `Retry-After` asks for: a number of them, or a date (RFC 9110, section 10.2.3).
 *
 * @param now milliseconds
 * @returns undefined when there is none that can be read
 */
export function readRetryAfter(
  headers: readonly (readonly [name: string, value: string])[],
  now: number,
): number | undefined {
  const find = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
  const text = find('retry-after')?.trim();
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const until = Date.parse(text);
  if (Number.isNaN(until)) return undefined;
  const from = Date.parse(find('date') ?? '');
  return Math.max(0, Math.ceil((until - (Number.isNaN(from) ? now : from)) / 1000));
}
