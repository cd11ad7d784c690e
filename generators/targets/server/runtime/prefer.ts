/** What a caller wants of a stub, by the header `Prefer`. */
export interface Preference {
  /** Status, such as `404`. */
  code: string | undefined;
  /** Name of the example. */
  example: string | undefined;
}

/** Reads `Prefer: code=404, example=notFound`; what else it may say is for others. */
export function readPrefer(header: string | string[] | undefined): Preference {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '');
  const found = new Map<string, string>();
  for (const match of text.matchAll(/([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|([^",;\s]+))/g)) {
    const [, name = '', quoted, bare = ''] = match;
    const key = name.toLowerCase();
    // As RFC 7240 has it, the first one counts.
    if (!found.has(key)) found.set(key, quoted ?? bare);
  }
  return { code: found.get('code'), example: found.get('example') };
}
