import type { ReadEvents } from './event-source.ts';
import type { StoredEvent } from './stored-event.ts';

/** A running sandbox did not answer with events; the message says what it did and what to do. */
export class ControlSourceError extends Error {
  override name = 'ControlSourceError';
}

/**
 * Reads events from a running sandbox, through its control endpoint `/__sandbox/inbox/events`.
 *
 * @param base where the sandbox listens
 * @param clientId only of this client
 */
export function readFromControl(base: URL, clientId?: number, send = fetch): ReadEvents {
  return async (after) => {
    const url = new URL('/__sandbox/inbox/events', base);
    url.searchParams.set('after', String(after));
    if (clientId !== undefined) url.searchParams.set('client', String(clientId));
    const response = await send(url).catch((error: unknown) => {
      throw new ControlSourceError(
        `No sandbox answers at ${base.origin}. Start one there, or name where it is.`,
        { cause: error },
      );
    });
    if (!response.ok)
      throw new ControlSourceError(
        `The sandbox at ${base.origin} answered ${response.status} to ${url.pathname}. Start it with its control endpoints.`,
      );
    const rows: unknown = await response.json().catch(() => undefined);
    if (!Array.isArray(rows)) throw strange(base);
    return rows.map((row) => readEvent(row, base));
  };
}

/** Finds the sequence of the newest event by reading on to the end. */
export async function findEnd(read: ReadEvents): Promise<number> {
  let latest = 0;
  for (;;) {
    const newest = (await read(latest)).at(-1);
    if (newest === undefined) return latest;
    latest = newest.sequence;
  }
}

function readEvent(row: unknown, base: URL): StoredEvent {
  if (typeof row !== 'object' || row === null) throw strange(base);
  const { sequence, id, client_id, type, body, created_at } = { ...EMPTY, ...row };
  if (
    typeof sequence !== 'number' ||
    typeof client_id !== 'number' ||
    typeof id !== 'string' ||
    typeof type !== 'string' ||
    typeof body !== 'string' ||
    typeof created_at !== 'string'
  )
    throw strange(base);
  return { sequence, id, clientId: client_id, type, body, createdAt: created_at };
}

const EMPTY: Record<'sequence' | 'id' | 'client_id' | 'type' | 'body' | 'created_at', unknown> = {
  sequence: undefined,
  id: undefined,
  client_id: undefined,
  type: undefined,
  body: undefined,
  created_at: undefined,
};

function strange(base: URL): ControlSourceError {
  return new ControlSourceError(
    `What answers at ${base.origin} is no sandbox of this version. Name where the sandbox is.`,
  );
}
