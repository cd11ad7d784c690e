import type { WebhookRules } from './rules.ts';

const encoder = new TextEncoder();

export type Bytes = Uint8Array<ArrayBuffer>;

/** The text before the body that is signed with it. */
export type Prefix = string;

export const toBytes = (text: string): Bytes => encoder.encode(text);

/** The keys that a secret stands for. */
export interface Keys {
  own: CryptoKey;
  /** For the signature of Standard Webhooks; undefined where the API has none. */
  standard: CryptoKey | undefined;
}

/** Makes keys of a secret; they cannot be read back. */
export async function importKeys(secret: string, rules: WebhookRules): Promise<Keys> {
  const coded = secret.startsWith('whsec_') ? decodeBase64(secret.slice(6)) : undefined;
  return {
    own: await importKey(toBytes(secret)),
    standard: rules.standard === undefined ? undefined : await importKey(coded ?? toBytes(secret)),
  };
}

function importKey(key: Bytes): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', key, algorithm, false, ['sign', 'verify']);
}

/** Signs a text and the body behind it. */
export async function sign(key: CryptoKey, prefix: Prefix, body: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, join(prefix, body)));
}

/** Is one of the signatures made with one of the keys? `verify` compares in constant time. */
export async function isSigned(
  keys: readonly CryptoKey[],
  signatures: readonly Bytes[],
  prefix: Prefix,
  body: Bytes,
): Promise<boolean> {
  const signed = join(prefix, body);
  const results = await Promise.all(
    keys.flatMap((key) =>
      signatures.map((signature) => crypto.subtle.verify('HMAC', key, signature, signed)),
    ),
  );
  return results.includes(true);
}

function join(prefix: Prefix, body: Bytes): Bytes {
  if (prefix === '') return body;
  const head = toBytes(prefix);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}

const SIGNATURE_LENGTH = 32;

/** The bytes of a written signature; undefined when it cannot be one. */
export function decodeSignature(
  text: string,
  encoding: WebhookRules['encoding'],
): Bytes | undefined {
  const bytes = encoding === 'hex' ? decodeHex(text) : decodeBase64(text);
  return bytes?.length === SIGNATURE_LENGTH ? bytes : undefined;
}

export function encodeSignature(bytes: Bytes, encoding: WebhookRules['encoding']): string {
  return encoding === 'hex'
    ? Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    : btoa(String.fromCharCode(...bytes));
}

function decodeHex(text: string): Bytes | undefined {
  if (!/^(?:[0-9a-f]{2})+$/i.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function decodeBase64(text: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
