import type { RequestPlan, SentRequest } from '../types.ts';

/**
 * The request that a plan means, but for credentials.
 *
 * @param base URL of the server, without a slash at the end
 */
export function buildRequest(plan: RequestPlan, base: string): SentRequest {
  const path = plan.path.replaceAll(/\{([^{}]+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(plan.pathParameters, name) ? plan.pathParameters[name] : undefined;
    return value === undefined ? encodeSegment(placeholder) : encodeSegment(value);
  });
  const query = plan.query
    .map(([name, value]) => `${encodeQuery(name)}=${encodeQuery(value)}`)
    .join('&');
  const headers: SentRequest['headers'] = plan.headers.map(([name, value]) => [name, value]);
  if (!hasHeader(headers, 'accept')) headers.push(['Accept', acceptOf(plan)]);
  const { body } = plan;
  if (body !== undefined && body.mediaType !== '' && !hasHeader(headers, 'content-type')) {
    headers.push(['Content-Type', body.mediaType]);
  }
  return {
    method: plan.method,
    url: `${base}${path}${query === '' ? '' : `?${query}`}`,
    headers,
    body: body === undefined ? undefined : (body.raw ?? JSON.stringify(body.value)),
  };
}

/** Is there a header of this name (in lowercase)? */
export function hasHeader(headers: SentRequest['headers'], name: string): boolean {
  return headers.some(([each]) => each.toLowerCase() === name);
}

/** Asks for what the description promises, and takes anything else too, so that it can be judged. */
function acceptOf({ operation }: RequestPlan): string {
  const types = operation?.responses.flatMap(({ content }) => content.map((one) => one.mediaType));
  const unique = [...new Set(types)].filter((type) => type !== '*/*');
  return unique.length === 0 ? '*/*' : `${unique.join(', ')}, */*;q=0.1`;
}

/** Percent-encodes all that cannot stand in one segment of a path (RFC 3986, section 3.3). */
function encodeSegment(text: string): string {
  // A segment of dots alone would be taken for a step up.
  if (text === '.' || text === '..') return text.replaceAll('.', '%2E');
  return keep(encodeURIComponent(text.toWellFormed()), "!$&'()*+,;=:@");
}

/** Percent-encodes a name or value of a query; commas stay, since they may separate items. */
function encodeQuery(text: string): string {
  return keep(encodeURIComponent(text.toWellFormed()), ',:/');
}

function keep(encoded: string, characters: string): string {
  return encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => {
    const character = decodeByte(code);
    return characters.includes(character) ? character : code;
  });
}

function decodeByte(code: string): string {
  return String.fromCharCode(Number.parseInt(code.slice(1), 16));
}
