/** A token that must not open anything. */
export interface Forgery {
  title: string;
  /** Of the header `Authorization`. */
  value: string;
}

/**
 * Everything that can be made of a real token without knowing the key.
 *
 * @param header the real `Authorization`
 * @param refreshToken one that is good for refreshing, and for nothing else
 */
export function listForgeries(header: string, refreshToken?: string): Forgery[] {
  const [scheme = '', token = ''] = header.split(' ');
  if (token === '') return [];
  const forgeries: Forgery[] = [
    { title: 'a token with its last characters cut off', value: `${scheme} ${token.slice(0, -4)}` },
    { title: 'the token under the scheme Basic', value: `Basic ${token}` },
    { title: 'a scheme without a token', value: scheme },
    { title: 'the word null for a token', value: `${scheme} null` },
  ];
  if (refreshToken !== undefined) {
    const value = `${scheme} ${refreshToken}`;
    forgeries.push({ title: 'a refresh token for an access token', value });
  }
  return [...forgeries, ...listSignedForgeries(scheme, token)];
}

/** What can be done to a JSON Web Token. */
function listSignedForgeries(scheme: string, token: string): Forgery[] {
  const [head = '', claims = '', signature] = token.split('.');
  const header = decodePart(head);
  const body = decodePart(claims);
  if (signature === undefined || header === undefined || body === undefined) return [];
  const unsigned = ['none', 'None', 'nOnE'].map((alg) => ({
    title: `a token without a signature, alg ${alg}`,
    value: `${scheme} ${encodePart({ ...header, alg })}.${claims}.`,
  }));
  const later = encodePart({ ...body, exp: 4_102_444_800 });
  return [
    ...unsigned,
    { title: 'a token with its signature left out', value: `${scheme} ${head}.${claims}.` },
    { title: 'a token with a later expiry', value: `${scheme} ${head}.${later}.${signature}` },
  ];
}

function decodePart(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    // Not every token has parts that can be read.
    return undefined;
  }
}

function encodePart(value: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
