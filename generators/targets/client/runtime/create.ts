import type { Answer } from './answer.ts';
import type { Prepared } from './request.ts';
import { agree } from './agree.ts';
import { isObject, own, readPointer } from './pointer.ts';
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
  judge(answer: Exchange): Promise<Exchange | undefined>;
}

/** What makes create calls safe. */
export interface Safety {
  /** A body without a reference gets one, in a copy: kept over all attempts of its call. */
  refer(transport: Transport, rules: CreateRules, body: unknown): unknown;
  /** Makes the recovery of one call; undefined when it has no reference. */
  recover(
    transport: Transport,
    rules: CreateRules,
    request: Prepared,
    context: CallContext,
    limits: Limits,
  ): Recovery | undefined;
}

export const safety: Safety = { refer, recover };

function refer({ sources }: Transport, { key }: CreateRules, body: unknown): unknown {
  if (!isObject(body) || own(body, key) !== undefined) return body;
  return { ...body, [key]: makeReference(sources.now()) };
}

function recover(
  transport: Transport,
  rules: CreateRules,
  request: Prepared,
  { value, signal }: CallContext,
  limits: Limits,
): Recovery | undefined {
  const { key, lookup, read, match, quote } = rules;
  const reference = own(value, key);
  if (typeof reference !== 'string') return undefined;
  // Whoever brought credentials of its own can only see with them what it created.
  const headers = { Authorization: request.init.headers.get('Authorization') ?? undefined };
  let lost = false;

  /** Undefined: there is nothing, or nobody can tell. */
  async function ask({ operation }: { operation(): Operation }, input: Input): Promise<unknown> {
    const asked = operation();
    const request = transport.prepare(asked, input, { headers });
    const timeout = Math.max(limits.end - transport.sources.now(), 1000);
    try {
      const answer = await transport.send(asked, request, { signal, timeout });
      if (answer.response.ok && !answer.malformed) return answer.body;
    } catch (error) {
      if (signal?.aborted) throw error;
    }
    return undefined;
  }

  /** What the reference stands for, read whole. Undefined: nothing, or nobody can tell. */
  async function look(): Promise<unknown> {
    const rows = await ask(lookup, { query: { [lookup.parameter]: reference } });
    // A list that does not filter must not pass off another one as this.
    const row: unknown = Array.isArray(rows) && rows.find((one) => own(one, key) === reference);
    const id = readPointer(row, read.from);
    return id && ask(read, { path: { [read.parameter]: id } });
  }

  /** Is what was found what was asked for? Undefined: nobody can tell. */
  async function compare(found: unknown): Promise<boolean | undefined> {
    const agrees = (from: unknown, pairs: CreateRules['match']) =>
      pairs.every(([asked, there, alike]) =>
        agree(readPointer(from, asked), readPointer(found, there), alike),
      );
    if (own(found, key) !== reference || !agrees(value, match)) return false;
    if (quote === undefined) return true;
    const passed = quote.pass.map((name) => [name, own(value, name)]);
    const told = await ask(quote, { body: Object.fromEntries(passed) });
    const { instead } = quote;
    const { match: pairs } = instead && own(value, instead.with) !== undefined ? instead : quote;
    // What the quote leaves out proves nothing.
    const isWhole = pairs.every(([from]) => readPointer(told, from) !== undefined);
    return isWhole ? agrees(told, pairs) : undefined;
  }

  const recovered = (found: unknown, attempts: number): Exchange => ({
    response: Response.json(found, { status: rules.status }),
    body: found,
    raw: JSON.stringify(found),
    malformed: false,
    attempts,
    recovered: true,
  });

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
    async judge(answer) {
      const duplicate = isDuplicate(answer, rules, transport);
      if (answer.response.ok || !(duplicate || lost)) return answer;
      const existing = await look();
      const same = lost && existing !== undefined ? await compare(existing) : undefined;
      if (same === true) return recovered(existing, answer.attempts);
      const isUnclear = lost && same === undefined;
      if (duplicate && isUnclear) return undefined;
      const doubt = isUnclear ? reference : undefined;
      return { ...answer, duplicate, existing, doubt };
    },
  };
}

function isDuplicate({ response, body }: Answer, { duplicate }: CreateRules, { api }: Transport) {
  return (
    response.status === duplicate.status &&
    readPointer(body, api.errors?.code) === duplicate.code &&
    readPointer(body, api.errors?.message) === duplicate.message
  );
}

/** A reference of our own: time first, so that they sort; 128 bits of chance behind it. */
export function makeReference(now: number): string {
  const chance = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(chance, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${now.toString(36)}-${digits}`;
}
