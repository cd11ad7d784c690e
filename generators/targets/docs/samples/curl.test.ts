import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../model/build.ts';
import { printCurl, quoteShell, quoteText } from './curl.ts';
import { readRequests } from './request.ts';
import type { SampleBody } from './request.ts';
import { Variable } from './values.ts';

/** What bash makes of words: each as it got it. */
function readWords(words: string[]): string[] {
  const script = `${READER}\nSECRET='se"cret'\n${words.map((word) => `show ${word}\n`).join('')}`;
  return runBash(script);
}

const READER = `show() { printf '%s\\0' "$@"; }`;

function runBash(script: string): string[] {
  const { stdout, stderr, status } = spawnSync('bash', ['-s'], { input: script });
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' });
  return stdout.toString().split('\0').slice(0, -1);
}

/** No program gets an argument with a NUL in it. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('$', '`', '\\', '"', "'", '!', '\n', ' ', 'a', '{', 'é') }),
  )
  .map((one) => one.replaceAll('\0', ''));
const texts = fc.sample(text, { numRuns: 1000, seed: 7 });

test('what is quoted comes out of the shell as it was', () => {
  expect(readWords(texts.map(quoteShell))).toEqual(texts);
});

test('what is safe stands without quotes', () => {
  expect(quoteShell('https://pets.test/v1/pets/7,8')).toBe('https://pets.test/v1/pets/7,8');
  expect(quoteShell("it's")).toBe("'it'\\''s'");
  expect(quoteShell('')).toBe("''");
});

test('text before a variable comes out as it was', () => {
  const words = texts.map((one) => quoteText({ text: one, variable: 'SECRET' }));
  expect(readWords(words)).toEqual(texts.map((one) => `${one}se"cret`));
});

describe('a body', () => {
  const model = buildModel({
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0.0' },
    servers: [{ url: 'https://pets.test' }],
    paths: { '/pets': { post: { responses: { 200: { description: 'Done.' } } } } },
  });
  const [operation] = model.operations;
  const [request] = operation === undefined ? [] : readRequests(model, operation);
  const values = fc.sample(fc.jsonValue({ stringUnit: 'binary' }), { numRuns: 500, seed: 8 });

  /** Runs commands with a curl of our own, which shows the data that it is given. */
  function readBodies(bodies: SampleBody[]): string[] {
    if (request === undefined) throw new Error('There is no request.');
    const commands = bodies.map((body) => printCurl({ ...request, body })).join('\n');
    return runBash(`SECRET='s3cret'
curl() {
  local data=
  while [ $# -gt 0 ]; do
    case "$1" in -d) data=$2; shift ;; esac
    shift
  done
  if [ "$data" = '@-' ]; then data=$(cat); fi
  printf '%s\\0' "$data"
}
${commands}`);
  }

  const jsonBody = (value: SampleBody['value']): SampleBody => {
    return { kind: 'json', mediaType: 'application/json', value, files: new Set() };
  };

  test('of JSON is that JSON', () => {
    const sent = readBodies(values.map((value) => jsonBody(value as SampleBody['value'])));
    expect(sent.map(normalize)).toEqual(values.map((value) => normalize(JSON.stringify(value))));
  });

  test('with a variable has the value of that', () => {
    const bodies = texts.map((one) =>
      jsonBody({ [`a${one}`]: one, secret: new Variable('SECRET') }),
    );
    expect(readBodies(bodies).map(normalize)).toEqual(
      texts.map((one) => normalize(JSON.stringify({ [`a${one}`]: one, secret: 's3cret' }))),
    );
  });
});

/** JSON has no minus zero, and no order of names. */
function normalize(json: string): unknown {
  return JSON.parse(JSON.stringify(JSON.parse(json)));
}
