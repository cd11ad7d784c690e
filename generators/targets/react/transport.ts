import { quote } from '../../util/literals.ts';

/** As much of the module as orval wants to see of it: names and parameters. */
export const SEND_FOR_ORVAL = `export type ErrorType<Body> = Body;
export async function send<Answer>(url: string, init?: RequestInit): Promise<Answer> {
  return { url, init } as Answer;
}
`;

/** Prints the module that joins the hooks and the client. */
export function printTransport(client: string, header: string): string {
  return `${header}

import { toApiError } from ${quote(transportOf(client))};
import type { PlainFetch, Transport } from ${quote(transportOf(client))};
import type { ClientError } from ${quote(client)};

/** What \`createTransport\` of the client makes. */
export type HookTransport = Transport & { fetch: PlainFetch };

/** What a request can be given beside its parameters. */
export interface SendOptions extends Omit<RequestInit, 'body'> {
  body?: BodyInit | null | undefined;
  /** Sends this request instead of the one that all hooks share, for servers with many sessions. */
  transport?: HookTransport | undefined;
}

/**
 * What hooks fail with: an \`ApiError\` of the client when the API has answered, else another
 * \`ClientError\`.
 */
export type ErrorType<_Body> = ClientError;

let shared: HookTransport | undefined;

/** Tells all hooks what they send with. Call it once, before the first one is used. */
export function connectHooks(transport: HookTransport | undefined): void {
  shared = transport;
}

/**
 * Sends the request of a hook.
 *
 * @throws ClientError when there is no answer, or one that is no success
 */
export async function send<Answer>(
  url: string,
  { transport = shared, body, ...init }: SendOptions = {},
): Promise<Answer> {
  if (transport === undefined) {
    throw new TypeError('Hooks need a transport: call connectHooks(createTransport({ … })) first.');
  }
  const response = await transport.fetch(url, body === undefined ? init : { ...init, body });
  if (!response.ok) throw await toApiError(transport, response);
  const { status, headers } = response;
  try {
    const data = await readBody(response);
    // The types of the hooks come from the description, which speaks for the server here.
    return { data, status, headers: Object.fromEntries(headers) } as Answer;
  } catch {
    // The transport has kept what came.
    throw await toApiError(transport, response);
  }
}

async function readBody(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  if (type !== '' && !/[/+]json\\b/i.test(type)) {
    return /^text\\//i.test(type) ? response.text() : response.blob();
  }
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** The number of the page behind one, by the header that says whether there is another. */
export function followPages(header: string) {
  return (
    last: { headers: Record<string, string> },
    _pages: unknown,
    page: number | undefined,
  ): number | undefined => (last.headers[header] === 'true' ? (page ?? 1) + 1 : undefined);
}
`;
}

/** The client's module of those who bring their own requests. */
function transportOf(client: string): string {
  return /\.(ts|js)$/.test(client)
    ? client.replace(/[^/]+$/, (entry) => entry.replace('index', 'transport'))
    : `${client}/transport`;
}
