/** How an API signs its webhooks, as its description says. */
export interface WebhookRules {
  /** The header with the signature: HMAC-SHA256, with the secret as text for the key. */
  header: string;
  encoding: 'hex' | 'base64';
  /** Unix seconds. `signed`: what is signed is the text of this header, a dot, and the body. */
  timestamp?: { header: string; signed: boolean; tolerance: number };
  /** The id of an event. The body is signed, so it is the body that counts. */
  id?: Place;
  type?: Place;
  /** Headers that carry the secret itself: they prove nothing. */
  secretHeaders?: readonly string[];
  /** The headers of Standard Webhooks come beside these; they count where they are there. */
  standard?: true;
}

/** A header, and a JSON Pointer into the body to the same value. */
export interface Place {
  header: string;
  body: string;
}

/** The bytes of a body as they came, or its text. */
export type RawBody = string | ArrayBuffer | Uint8Array;

/** Headers as `fetch` has them, or as Node has them. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Finds a header, however it is spelled; several of one name are joined by commas. */
export function readHeader(headers: WebhookHeaders, name: string): string | undefined {
  if (typeof headers.get === 'function') return headers.get(name) ?? undefined;
  const wanted = name.toLowerCase();
  const found = Object.entries(headers).flatMap(([key, value]) =>
    key.toLowerCase() === wanted && value !== undefined ? value : [],
  );
  return found.length === 0 ? undefined : found.join(', ');
}
