import type { Answer } from './answer.ts';
import type { Prepared } from './attempt.ts';
import { agree, readPointer } from './pointer.ts';
import type { Limits } from './retry.ts';
import type { CallContext, Exchange, Transport } from './transport.ts';
import type { CreateRules, Input, Operation } from './types.ts';

/** Sees to it that a create call, however often it is sent, creates one thing. */
export interface Recovery {
  /** An attempt was lost: it may have created it. */
  lose(): void;
  /** The reference, when an attempt was lost and nothing is known of it. */
  doubt(): string | undefined;
  /** Looks for what a lost attempt has created; undefined when nothing of the kind is found. */
  find(attempts: number): Promise<Exchange | undefined>;
  /**
   * Passes on an answer; a refusal may be the echo of a lost attempt. Undefined: it is the echo of
   * something that could not be seen this time.
   */
  judge(answer: Answer, attempts: number): Promise<Exchange | undefined>;
}

/** Makes the recovery of one call; undefined when the call creates nothing, or has no reference. */
export function createRecovery(
  transport: Transport,
  { create: rules }: Operation,
  request: Prepared,
  { value, signal }: CallContext,
  limits: Limits,
): Recovery | undefined {
  if (rules === undefined) return undefined;
  const { key, status, lookup, read, match, quote } = rules;
  const reference = readPointer(value, `/${key}`);
  if (typeof reference !== 'string') return undefined;
  // Whoever brought credentials of its own can only see with them what it created.
  const headers = { Authorization: request.init.headers.get('Authorization') ?? undefined };
  let lost = false;

  async function ask(operation: Operation, input: Input): Promise<unknown> {
    const timeout = Math.max(limits.end - transport.sources.now(), 1000);
    const { response, body, malformed } = await transport.send(
      operation,
      transport.prepare(operation, input, { headers }),
      { signal, timeout },
    );
    return response.ok && !malformed ? body : undefined;
  }

  /** What the reference stands for, read whole. Undefined: nothing, or nobody can tell. */
  async function look(): Promise<unknown> {
    try {
      const rows = await ask(lookup.operation(), { query: { [lookup.parameter]: reference } });
      if (!Array.isArray(rows)) return undefined;
      // A list that does not filter must not pass off another one as this.
      const row: unknown = rows.find((one) => readPointer(one, `/${key}`) === reference);
      const id = readPointer(row, read.from);
      if (id === undefined) return undefined;
      return await ask(read.operation(), { path: { [read.parameter]: id } });
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return undefined;
    }
  }

  /** Is what was found what was asked for? Undefined: nobody can tell. */
  async function compare(found: unknown): Promise<boolean | undefined> {
    const agrees = (from: unknown, pairs: CreateRules['match']) =>
      pairs.every(([asked, there, normalized]) =>
        agree(readPointer(from, asked), readPointer(found, there), normalized === 'phone'),
      );
    if (readPointer(found, `/${key}`) !== reference || !agrees(value, match)) return false;
    if (quote === undefined) return true;
    const passed = quote.pass.map((name) => [name, readPointer(value, `/${name}`)]);
    try {
      const told = await ask(quote.operation(), { body: Object.fromEntries(passed) });
      // What the quote leaves out proves nothing.
      const isWhole = quote.match.every(([from]) => readPointer(told, from) !== undefined);
      return isWhole ? agrees(told, quote.match) : undefined;
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return undefined;
    }
  }

  const recovered = (found: unknown, attempts: number): Exchange => {
    const raw = JSON.stringify(found);
    const response = new Response(raw, {
      status,
      headers: { 'Content-Type': 'application/json' },
    });
    return { response, body: found, raw, malformed: false, attempts, recovered: true };
  };

  return {
    lose() {
      lost = true;
    },
    doubt: () => (lost ? reference : undefined),
    async find(attempts) {
      if (!lost) return undefined;
      const found = await look();
      return (await compare(found)) === true ? recovered(found, attempts) : undefined;
    },
    async judge(answer, attempts) {
      const plain = { ...answer, attempts, recovered: false };
      const duplicate = isDuplicate(answer, rules, transport);
      if (answer.response.ok || !(duplicate || lost)) return plain;
      const existing = await look();
      const same = lost && existing !== undefined ? await compare(existing) : undefined;
      if (same === true) return recovered(existing, attempts);
      const isUnclear = lost && same === undefined;
      if (duplicate && isUnclear) return undefined;
      const doubt = isUnclear ? reference : undefined;
      return { ...plain, duplicate, existing, doubt };
    },
  };
}

function isDuplicate({ response, body }: Answer, { duplicate }: CreateRules, { api }: Transport) {
  return (
    response.status === duplicate.status &&
    readPointer(body, api.errors?.code ?? '') === duplicate.code &&
    readPointer(body, api.errors?.message ?? '') === duplicate.message
  );
}

/** A reference of our own: time first, so that they sort; 128 bits of chance behind it. */
export function makeReference(now: number): string {
  const chance = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(chance, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${now.toString(36)}-${digits}`;
}
