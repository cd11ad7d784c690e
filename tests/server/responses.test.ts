import { describe, expect, it } from 'vitest';
import {
  acceptAnyCredentials,
  createServer,
  createStubHandlers,
} from '../../generated/server/index.ts';
import type { Handlers, ResponseMode } from '../../generated/server/index.ts';

const stubs = await createStubHandlers();
const rate = { error: { name: 'A', code: 'B', message: 'C' } };

/** Answers that the types refuse, as JavaScript or a careless cast may give them. */
const wrong: [name: string, answer: unknown, violation: object, sent: number | undefined][] = [
  ['a status of no use here', { status: 418, body: {} }, { where: 'status' }, 418],
  ['a body of another shape', { status: 200, body: { id: 'x' } }, { where: 'body' }, 200],
  [
    'a list that should be an object',
    { status: 200, body: [] },
    { where: 'body', keyword: 'type' },
    200,
  ],
  ['no body', { status: 200 }, { where: 'body', message: 'body is missing' }, 200],
  ['no Retry-After', { status: 429, body: rate }, { where: 'headers', keyword: 'required' }, 429],
  [
    'a header of another type',
    { status: 429, headers: { 'Retry-After': 'soon' }, body: rate },
    { where: 'headers', keyword: 'type' },
    429,
  ],
  [
    'a header with a line break',
    { status: 429, headers: { 'Retry-After': '1\r\nA: b' }, body: rate },
    { where: 'header' },
    undefined,
  ],
  ['no answer at all', undefined, { where: 'reply' }, undefined],
  ['a status that is none', { status: '200', body: {} }, { where: 'reply' }, undefined],
];

async function ask(answer: unknown, responses?: ResponseMode) {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line));
  const handlers: Handlers<unknown> = { ...stubs, getWallet: (() => answer) as never };
  const app = await createServer({
    logger: { stream: { write } },
    handlers,
    security: acceptAnyCredentials(),
    responses,
  });
  const headers = { authorization: 'Bearer any' };
  const { statusCode, body } = await app.inject({ url: '/api/v1/wallets/1', headers });
  return { statusCode, body, errors: lines.filter(({ level }) => Number(level) >= 50) };
}

const INTERNAL = {
  error: {
    name: 'InternalServerError',
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Internal server error',
  },
};

describe.each(wrong)('%s', (_name, answer, violation, sent) => {
  it('strict, as by default: 500, and the violation in the log', async () => {
    for (const mode of ['strict', undefined] as const) {
      const { statusCode, body, errors } = await ask(answer, mode);
      expect([statusCode, JSON.parse(body)]).toEqual([500, INTERNAL]);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ operation: 'getWallet', violation });
      expect(errors[0]?.['msg']).toMatch(/^getWallet answered what is not documented: \S/);
    }
  });

  it('report: sent if it can be, and the violation in the log', async () => {
    const { statusCode, errors } = await ask(answer, 'report');
    expect(statusCode).toBe(sent ?? 500);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ operation: 'getWallet', violation });
  });

  it('off: sent if it can be', async () => {
    const { statusCode, errors } = await ask(answer, 'off');
    expect(statusCode).toBe(sent ?? 500);
    expect(errors).toHaveLength(sent === undefined ? 1 : 0);
  });
});

it('in production: report by default', async () => {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const { statusCode, errors } = await ask({ status: 418, body: {} });
    expect([statusCode, errors.length]).toEqual([418, 1]);
  } finally {
    process.env['NODE_ENV'] = before;
  }
});

it('a handler that throws: 500, and the error in the log alone', async () => {
  const lines: string[] = [];
  const app = await createServer({
    logger: { stream: { write: (line: string) => void lines.push(line) } },
    handlers: {
      ...stubs,
      getWallet: () => {
        throw new Error('the vault is open');
      },
    },
    security: acceptAnyCredentials(),
  });
  const headers = { authorization: 'Bearer any' };
  const answer = await app.inject({ url: '/api/v1/wallets/1', headers });
  expect([answer.statusCode, answer.json()]).toEqual([500, INTERNAL]);
  expect(lines.join('')).toContain('the vault is open');
});
