import { readText } from '../pointer.ts';
import type { WebhookRules } from './rules.ts';
import { encodeSignature, importKeys, sign, toBytes } from './signature.ts';

/** Options of {@link signMessage}. */
export interface SignOptions {
  secret: string;
  /** Milliseconds since 1970. Default: now */
  now?: number | undefined;
  /** The id of the event, instead of the one that it has. */
  id?: string | undefined;
}

/** A message as the API would send it. */
export interface SignedMessage {
  body: string;
  headers: Record<string, string>;
}

/**
 * Signs an event as the API does, for tests of a receiver.
 *
 * @param event what is sent; a text is sent as it is
 */
export async function signMessage(
  rules: WebhookRules,
  event: object | string,
  { secret, now = Date.now(), id }: SignOptions,
): Promise<SignedMessage> {
  const body = typeof event === 'string' ? event : JSON.stringify(withId(event, rules, id));
  const keys = await importKeys(secret, rules);
  const time = String(Math.floor(now / 1000));
  const bytes = toBytes(body);
  const prefix = rules.timestamp?.signed === true ? `${time}.` : '';
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  headers[rules.header] = encodeSignature(await sign(keys.own, prefix, bytes), rules.encoding);
  for (const name of rules.secretHeaders ?? []) headers[name] = secret;
  if (rules.timestamp !== undefined) headers[rules.timestamp.header] = time;
  const parsed = typeof event === 'string' ? undefined : (JSON.parse(body) as unknown);
  const eventId = id ?? readText(parsed, rules.id?.body) ?? 'evt_1';
  if (rules.id !== undefined) headers[rules.id.header] = eventId;
  const type = readText(parsed, rules.type?.body);
  if (rules.type !== undefined && type !== undefined) headers[rules.type.header] = type;
  if (keys.standard !== undefined) {
    const standard = await sign(keys.standard, `${eventId}.${time}.`, bytes);
    headers['webhook-id'] = eventId;
    headers['webhook-timestamp'] = time;
    headers['webhook-signature'] = `v1,${encodeSignature(standard, 'base64')}`;
  }
  return { body, headers };
}

/** Copies the event with another id; its place may be deep inside. */
function withId(event: object, { id: place }: WebhookRules, id: string | undefined): object {
  if (place === undefined || id === undefined) return event;
  const set = (value: unknown, [key = '', ...rest]: string[]): object => {
    const found = { ...(value as Record<string, unknown>) };
    return { ...found, [key]: rest.length === 0 ? id : set(found[key], rest) };
  };
  return set(event, place.body.split('/').slice(1));
}
