import { readText } from '../pointer.ts';
import { WebhookError } from './error.ts';
import { readHeader } from './rules.ts';
import type { RawBody, WebhookHeaders, WebhookRules } from './rules.ts';
import { decodeSignature, importKeys, isSigned, toBytes } from './signature.ts';
import type { Bytes, Keys, Prefix } from './signature.ts';

/** What a receiver has to know to check a message. */
export interface VerifyOptions {
  /** The secret of the webhook. */
  secret?: string | undefined;
  /** Several, while one takes the place of another: each of them is good. */
  secrets?: readonly string[] | undefined;
  /** How many seconds a message may be old, or ahead of this clock. */
  tolerance?: number | undefined;
  /** The most bytes of a body. Default: 262,144 */
  limit?: number | undefined;
  /** Milliseconds since 1970, for tests. */
  now?: (() => number) | undefined;
}

/** A message that is genuine. */
export interface Verified {
  event: unknown;
  /** Undefined where the API gives events no id. */
  id: string | undefined;
  type: string | undefined;
}

/** Nobody signs with more secrets at a time than this. */
const MOST_SIGNATURES = 10;
const LIMIT = 262_144;

/** Makes what checks a message. */
export function createVerifier(rules: WebhookRules, options: VerifyOptions) {
  const { limit = LIMIT, now = Date.now } = options;
  const secrets = readSecrets(options);
  const tolerance = options.tolerance ?? rules.timestamp?.tolerance ?? 300;
  if (!(tolerance >= 0)) throw new TypeError('The tolerance must be a number of seconds.');
  if (!(limit > 0)) throw new TypeError('The limit must be a number of bytes.');
  let imported: Promise<Keys[]> | undefined;

  async function verify(rawBody: RawBody, headers: WebhookHeaders): Promise<Verified> {
    const body = copyBody(rawBody);
    if (body.length > limit) throw tooLarge(limit);
    const scheme = chooseScheme(rules, headers);
    if (scheme.time !== undefined) checkTime(scheme.time, now(), tolerance);
    imported ??= Promise.all(secrets.map((secret) => importKeys(secret, rules)));
    const keys = (await imported).flatMap((key) => key[scheme.key] ?? []);
    if (!(await isSigned(keys, scheme.signatures, scheme.prefix, body)))
      throw new WebhookError('wrong-signature', 'No signature fits the body and the secret.');
    const verified = readEvent(rules, body);
    if (scheme.id !== undefined && verified.id !== undefined && scheme.id !== verified.id)
      throw new WebhookError('malformed', 'The id in the headers is not that of the event.');
    return verified;
  }

  return { verify, limit };
}

export function tooLarge(limit: number): WebhookError {
  return new WebhookError('too-large', `The body has more than ${limit} bytes.`);
}

function readSecrets({ secret, secrets = [] }: VerifyOptions): string[] {
  const all = [...(secret === undefined ? [] : [secret]), ...secrets];
  const isGood = (one: unknown) => typeof one === 'string' && one !== '' && one !== 'whsec_';
  if (all.length === 0 || !all.every(isGood))
    throw new TypeError('Give the secret of the webhook; it is missing or empty.');
  return all;
}

/** Copied, so that nobody can change it between the check and the reading. */
function copyBody(body: RawBody): Bytes {
  if (typeof body === 'string') return toBytes(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body);
  if (Object.prototype.toString.call(body) === '[object ArrayBuffer]')
    return new Uint8Array(body).slice();
  throw new TypeError(
    'The raw body is needed, as bytes or text. Take it before anything parses it as JSON.',
  );
}

interface Scheme {
  key: keyof Keys;
  signatures: Bytes[];
  prefix: Prefix;
  time: string | undefined;
  /** Only where it is signed. */
  id?: string;
}

function chooseScheme(rules: WebhookRules, headers: WebhookHeaders): Scheme {
  const need = (name: string): string => {
    const value = readHeader(headers, name);
    if (value === undefined || value === '')
      throw new WebhookError('missing-header', `There is no header ${name}.`);
    return value;
  };
  if (rules.standard !== undefined && readHeader(headers, 'webhook-signature') !== undefined) {
    const [id, time] = [need('webhook-id'), need('webhook-timestamp')];
    const signatures = splitList(need('webhook-signature'), /,?\s+/).flatMap((one) =>
      one.startsWith('v1,') ? one.slice(3) : [],
    );
    const prefix = `${id}.${time}.`;
    return { key: 'standard', signatures: decodeAll(signatures, 'base64'), prefix, time, id };
  }
  const signatures = decodeAll(splitList(need(rules.header), /[\s,]+/), rules.encoding);
  const time = rules.timestamp === undefined ? undefined : need(rules.timestamp.header);
  const prefix = rules.timestamp?.signed === true ? `${time}.` : '';
  return { key: 'own', signatures, prefix, time };
}

function splitList(text: string, separator: RegExp): string[] {
  const parts = text.split(separator).filter((part) => part !== '');
  if (parts.length > MOST_SIGNATURES)
    throw new WebhookError('malformed', `There are more than ${MOST_SIGNATURES} signatures.`);
  return parts;
}

function decodeAll(texts: readonly string[], encoding: WebhookRules['encoding']): Bytes[] {
  const signatures = texts.flatMap((text) => decodeSignature(text, encoding) ?? []);
  if (signatures.length === 0)
    throw new WebhookError('malformed', 'The header of the signature has none in it.');
  return signatures;
}

function checkTime(text: string, now: number, tolerance: number): void {
  if (!/^\d{1,12}$/.test(text))
    throw new WebhookError('malformed', 'The timestamp is not a number of seconds.');
  const age = Math.floor(now / 1000) - Number(text);
  if (Math.abs(age) <= tolerance) return;
  const where = age > 0 ? 'old' : 'ahead of this clock';
  throw new WebhookError(
    'expired',
    `The message is ${Math.abs(age)} s ${where}; ${tolerance} s are allowed.`,
  );
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function readEvent(rules: WebhookRules, body: Bytes): Verified {
  let event: unknown;
  try {
    event = JSON.parse(decoder.decode(body));
  } catch {
    throw new WebhookError('not-json', 'The body is not JSON.');
  }
  const read = (place: WebhookRules['id']) => {
    const text = readText(event, place?.body);
    if (place === undefined || text !== undefined) return text;
    throw new WebhookError('not-json', `The body is no event: it has no text at ${place.body}.`);
  };
  return { event, id: read(rules.id), type: read(rules.type) };
}
