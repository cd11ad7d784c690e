import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EVENT,
  NOW,
  OTHER,
  RULES,
  SECRET,
  STANDARD,
  receive,
  refusal,
  signed,
} from '../../testing/messages.ts';
import { ClientError } from '../errors.ts';
import type { WebhookOptions } from './create.ts';

describe.each([
  ['the signature of the API', RULES, 'X-Signature'],
  ['that of Standard Webhooks', STANDARD, 'webhook-signature'],
] as const)('%s', (_, rules, name) => {
  test.each<[string, (body: string) => string | Uint8Array | ArrayBuffer]>([
    ['text', (body) => body],
    ['bytes', (body) => Buffer.from(body)],
    [
      'bytes in the middle of others',
      (body) => new Uint8Array(Buffer.from(`<<${body}>>`)).subarray(2, -2),
    ],
    ['a buffer', (body) => new TextEncoder().encode(body).buffer],
  ])('is found good over %s', async (_name, form) => {
    const { body, headers } = await signed(EVENT, rules);
    expect(await receive({}, rules).verify(form(body), headers)).toEqual(EVENT);
    expect(await receive({}, rules).verify(form(body), new Headers(headers))).toEqual(EVENT);
  });

  test.each<[string, (body: string) => string]>([
    ['cut short', (body) => body.slice(0, -1)],
    ['lengthened', (body) => `${body} `],
    ['empty', () => ''],
    ['written anew', (body) => JSON.stringify(JSON.parse(body), null, 2)],
    ['with other escapes', (body) => body.replace('🐙', '\\ud83d\\udc19')],
    ['with letters composed in another way', (body) => body.normalize('NFD')],
    ['in another encoding', (body) => Buffer.from(body).toString('latin1')],
    ['with a mark before it', (body) => `\u{feff}${body}`],
    ['of another message', (body) => body.replace('evt_1', 'evt_2')],
  ])('refuses a body that is %s', async (_name, change) => {
    const { body, headers } = await signed(EVENT, rules);
    expect(await refusal(receive({}, rules).verify(change(body), headers))).toEqual([
      'wrong-signature',
      401,
      'No signature fits the body and the secret.',
    ]);
  });

  test('refuses whatever differs in one byte', async () => {
    const { body, headers } = await signed(EVENT, rules);
    const webhooks = receive({}, rules);
    const bytes = Buffer.from(body);
    const changes = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(changes, async ([at, change]) => {
        const forged = Uint8Array.from(bytes);
        forged[at] = (forged[at] ?? 0) ^ change;
        const [reason] = await refusal(webhooks.verify(forged, headers));
        expect(reason).toBe('wrong-signature');
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('takes what was signed, whatever it is', async () => {
    const data = fc.jsonValue();
    const id = fc.string({ minLength: 1 });
    await fc.assert(
      fc.asyncProperty(data, id, async (value, type) => {
        const event = { ...EVENT, type, data: value };
        const { body, headers } = await signed(event, rules);
        expect(await receive({}, rules).verify(body, headers)).toEqual(JSON.parse(body));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test('refuses another secret', async () => {
    const { body, headers } = await signed(EVENT, rules, OTHER);
    expect(await refusal(receive({}, rules).verify(body, headers))).toEqual([
      'wrong-signature',
      401,
      'No signature fits the body and the secret.',
    ]);
  });

  test('knows several secrets, and several signatures in a header', async () => {
    const one = await signed(EVENT, rules);
    const two = await signed(EVENT, rules, OTHER);
    const both = { ...one.headers, [name]: `${two.headers[name]} ${one.headers[name]}` };
    const list = { ...one.headers, [name]: [String(two.headers[name]), String(one.headers[name])] };
    const rotating = receive({ secret: undefined, secrets: [OTHER, SECRET] }, rules);
    expect(await rotating.verify(one.body, one.headers)).toEqual(EVENT);
    expect(await rotating.verify(two.body, two.headers)).toEqual(EVENT);
    for (const secret of [SECRET, OTHER]) {
      expect(await receive({ secret }, rules).verify(one.body, both)).toEqual(EVENT);
      expect(await receive({ secret }, rules).verify(one.body, list)).toEqual(EVENT);
    }
    const third = receive({ secret: 'unknown' }, rules);
    expect((await refusal(third.verify(one.body, both)))[0]).toBe('wrong-signature');
  });

  test('is not looked for among more than ten', async () => {
    const { body, headers } = await signed(EVENT, rules);
    const many = { ...headers, [name]: `${headers[name]} `.repeat(11) };
    expect(await refusal(receive({}, rules).verify(body, many))).toEqual([
      'malformed',
      401,
      'There are more than 10 signatures.',
    ]);
  });
});

describe('the time', () => {
  test.each<[number, Partial<WebhookOptions>, string | undefined]>([
    [0, {}, undefined],
    [-300, {}, undefined],
    [300, {}, undefined],
    [-301, {}, 'The message is 301 s old; 300 s are allowed.'],
    [301, {}, 'The message is 301 s ahead of this clock; 300 s are allowed.'],
    [-11, { tolerance: 10 }, 'The message is 11 s old; 10 s are allowed.'],
    [-1, { tolerance: 0 }, 'The message is 1 s old; 0 s are allowed.'],
    [-90_000, { tolerance: Number.POSITIVE_INFINITY }, undefined],
  ])('%d s from now, with %o', async (offset, options, message) => {
    for (const rules of [RULES, STANDARD]) {
      const { body, headers } = await signed(EVENT, rules, SECRET, NOW + offset * 1000);
      const result = receive(options, rules).verify(body, headers);
      if (message === undefined) expect(await result).toEqual(EVENT);
      else expect(await refusal(result)).toEqual(['expired', 401, message]);
    }
  });

  test.each(['', ' ', 'now', '-1', '1e9', '1800000000.5', '0x6b49d200', '9'.repeat(13)])(
    'that is "%s" is none',
    async (time) => {
      const { body, headers } = await signed();
      const [reason] = await refusal(receive().verify(body, { ...headers, 'X-Time': time }));
      expect(reason).toBe(time === '' ? 'missing-header' : 'malformed');
    },
  );

  test('twice is none', async () => {
    const { body, headers } = await signed();
    const twice = new Headers(headers);
    twice.append('X-Time', String(headers['X-Time']));
    expect((await refusal(receive().verify(body, twice)))[0]).toBe('malformed');
  });

  test('cannot be changed where it is signed', async () => {
    const rules = { ...RULES, timestamp: { header: 'X-Time', signed: true, tolerance: 300 } };
    const { body, headers } = await signed(EVENT, rules);
    expect(await receive({}, rules).verify(body, headers)).toEqual(EVENT);
    const later = { ...headers, 'X-Time': String(NOW / 1000 + 1) };
    expect((await refusal(receive({}, rules).verify(body, later)))[0]).toBe('wrong-signature');
  });

  test.each(['webhook-id', 'webhook-timestamp'])(
    'and %s of Standard Webhooks neither',
    async (header) => {
      const { body, headers } = await signed(EVENT, STANDARD);
      const changed = { ...headers, [header]: String(NOW / 1000 + 1) };
      expect((await refusal(receive({}, STANDARD).verify(body, changed)))[0]).toBe(
        'wrong-signature',
      );
    },
  );
});

test.each<Partial<WebhookOptions>>([
  { secret: '' },
  { secret: undefined },
  { secret: undefined, secrets: [] },
  { secrets: [''] },
  { secret: 'whsec_' },
])('without a secret there is no receiver: %o', (options) => {
  expect(() => receive(options)).toThrow(
    new TypeError('Give the secret of the webhook; it is missing or empty.'),
  );
});

test.each<[Partial<WebhookOptions>, string]>([
  [{ tolerance: -1 }, 'The tolerance must be a number of seconds.'],
  [{ tolerance: Number.NaN }, 'The tolerance must be a number of seconds.'],
  [{ limit: 0 }, 'The limit must be a number of bytes.'],
])('%o is refused', (options, message) => {
  expect(() => receive(options)).toThrow(new TypeError(message));
});

test('nothing shows the secret or the signature that would be right', async () => {
  const webhooks = receive();
  const { body, headers } = await signed();
  const right = String(headers['X-Signature']);
  const wrong = { ...headers, 'X-Signature': '0'.repeat(64) };
  const error = await webhooks.verify(body, wrong).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ClientError);
  const receipt = await webhooks.receive(body, wrong, {});
  for (const value of [webhooks, error, receipt]) {
    const shown = inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true });
    const text = `${shown}${JSON.stringify(value)}${String(value)}`;
    for (const secret of [SECRET, SECRET.slice(6), right]) expect(text).not.toContain(secret);
  }
});
