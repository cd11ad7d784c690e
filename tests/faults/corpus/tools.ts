import { description } from '../description.ts';
import type { FaultCase } from '../fault-case.ts';
import type { Asked, Fault, Told } from '../proxy.ts';

/** A JSON value that a fault looks into without asking what it is. */
// biome-ignore lint/suspicious/noExplicitAny: the faults know the bodies that they spoil
export type Loose = any;

type Test = (asked: Asked) => boolean;

/** Is it a request for one of these operations? */
export function isOf(...ids: readonly string[]): Test {
  const tests = ids.map((id) => {
    const operation = description.operation(id);
    if (operation === undefined) throw new Error(`There is no operation ${id}.`);
    const path = new RegExp(`^${operation.path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
    return ({ method, path: asked }: Asked) =>
      method.toLowerCase() === operation.method && path.test(asked);
  });
  return (asked) => tests.some((test) => test(asked));
}

/** Is it a request for the path of an operation, whatever the method? */
export function isAt(id: string): Test {
  const of = isOf(id);
  const method = description.operation(id)?.method.toUpperCase() ?? '';
  return (asked) => of({ ...asked, method });
}

/**
 * Changes the answers with a status from `least` to `most` to some requests. An answer that the change
 * gives back takes the place of the one it got.
 */
export function answering(
  test: Test,
  change: (told: Told, asked: Asked) => unknown,
  [least, most] = [200, 299],
): Fault {
  return async (asked, forward) => {
    const told = await forward(asked);
    if (!test(asked) || told.status < (least ?? 0) || told.status > (most ?? 999)) return told;
    const given = change(told, asked);
    return isTold(given) ? given : told;
  };
}

function isTold(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && 'status' in value && 'text' in value;
}

/** Changes some requests before the server sees them. */
export function asking(test: Test, change: (asked: Asked) => unknown): Fault {
  return async (asked, forward) => {
    if (!test(asked)) return forward(asked);
    const changed = { ...asked, query: new URLSearchParams(asked.query) };
    const given = change(changed);
    return forward(isAsked(given) ? given : changed);
  };
}

function isAsked(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}

/** Answers some requests in place of the server. */
export function instead(test: Test, answer: (asked: Asked) => Told): Fault {
  return async (asked, forward) => (test(asked) ? answer(asked) : forward(asked));
}

/** A resource that is there is not found. */
export function losing(id: string, message = 'Resource not found'): Fault {
  return answering(isOf(id), () => refuse(404, 'NotFoundError', 'NOT_FOUND', message));
}

/** Changes the JSON of a body; what the change gives back takes its place. */
export function editJson<Body extends { text: string }>(
  body: Body,
  change: (json: Loose) => unknown,
): Body {
  const json: Loose = JSON.parse(body.text);
  const changed = change(json);
  body.text = JSON.stringify(changed === undefined || changed === null ? json : changed);
  return body;
}

/** Changes the JSON of the successful answers of operations. */
export function editing(
  ids: readonly string[],
  change: (json: Loose, asked: Asked) => unknown,
): Fault {
  return answering(isOf(...ids), (told, asked) =>
    editJson(told, (json) => {
      const given = change(json, asked);
      return typeof given === 'object' ? given : undefined;
    }),
  );
}

/** Changes the JSON body of a request; a body that is none stays. */
export function editBody(asked: Asked, change: (json: Loose) => unknown): Asked {
  try {
    const { text } = editJson({ text: asked.body }, change);
    return { ...asked, body: text };
  } catch {
    return asked;
  }
}

export function dropHeader(told: Told, name: string): void {
  told.headers = told.headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase());
}

export function setHeader(told: Pick<Told, 'headers'>, name: string, text: string): void {
  const at = told.headers.findIndex(([each]) => each.toLowerCase() === name.toLowerCase());
  if (at === -1) told.headers.push([name, text]);
  else told.headers[at] = [name, text];
}

export function readHeader({ headers }: Pick<Told, 'headers'>, name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
}

/** A refusal in the envelope of the API. */
export function refuse(status: number, name: string, code: string, message: string): Told {
  return {
    status,
    headers: [['Content-Type', 'application/json; charset=utf-8']],
    made: true,
    text: JSON.stringify({ error: { name, code, message } }),
  };
}

/** A fault of the stub, seen in single requests. */
export function onStub(
  id: string,
  checks: string | readonly string[],
  operations: readonly string[],
  how: string,
  fault: () => Fault,
  options?: FaultCase['options'],
): FaultCase {
  const all = typeof checks === 'string' ? [checks] : checks;
  return { id, checks: all, operations, server: 'stub', how, fault, ...(options && { options }) };
}

/** A fault of the sandbox, seen in sequences. */
export function onSandbox(...[id, checks, ...rest]: Parameters<typeof onStub>): FaultCase {
  return { ...onStub(id, checks, ...rest), server: 'sandbox' };
}
