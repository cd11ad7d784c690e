import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClientError } from '../errors.ts';
import { createReceiver } from './create.ts';
import type { WebhookOptions } from './create.ts';
import { WebhookError } from './error.ts';
import type { WebhookRules } from './rules.ts';
import { signMessage } from './sign.ts';

const RULES: WebhookRules = {
  header: 'X-Signature',
  encoding: 'hex',
  timestamp: { header: 'X-Time', signed: false, tolerance: 300 },
  id: { header: 'X-Id', body: '/id' },
  type: { header: 'X-Type', body: '/type' },
  secretHeaders: ['X-Token'],
};
const STANDARD: WebhookRules = { ...RULES, standard: true };
const NOW = 1_800_000_000_000;
const SECRET = `whsec_${btoa('a key of thirty-two bytes, or so')}`;
const OTHER = `whsec_${btoa('another key of the same length..')}`;
const EVENT = { id: 'evt_1', type: 'pet.sold', data: { name: 'Ünï 🐙', price: 4.5 } };

const receive = (options: Partial<WebhookOptions> = {}, rules = RULES) =>
  createReceiver<Record<never, never>, unknown>(rules, {
    secret: SECRET,
    now: () => NOW,
    ...options,
  });
const signed = (event: object | string = EVENT, rules = RULES, secret = SECRET, now = NOW) =>
  signMessage(rules, event, { secret, now });

async function refusal(promise: Promise<unknown>): Promise<[string, number, string]> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WebhookError)) throw new Error('It was not refused.', { cause: error });
  return [error.reason, error.status, error.message];
}

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

describe('the headers', () => {
  test.each<[string, string | undefined, string]>([
    ['X-Signature', undefined, 'missing-header'],
    ['X-Signature', '', 'missing-header'],
    ['X-Signature', 'no hex', 'malformed'],
    ['X-Signature', 'abcd', 'malformed'],
    ['X-Signature', `${'0'.repeat(63)}g`, 'malformed'],
    ['X-Signature', '0'.repeat(64), 'wrong-signature'],
    ['X-Signature', '0'.repeat(66), 'malformed'],
    ['X-Time', undefined, 'missing-header'],
  ])('%s: %s is refused', async (name, value, want) => {
    const { body, headers } = await signed();
    const changed = { ...headers, [name]: value };
    expect((await refusal(receive().verify(body, changed)))[0]).toBe(want);
  });

  test('may be spelled in any case, and so may hex', async () => {
    const { body, headers } = await signed();
    const loud = Object.entries(headers).map(([name, value]) => [
      name.toUpperCase(),
      name === 'X-Signature' ? value.toUpperCase() : value,
    ]);
    expect(await receive().verify(body, Object.fromEntries(loud))).toEqual(EVENT);
  });

  test('that nobody signed do not count: id, type, the secret itself', async () => {
    const { body, headers } = await signed();
    const lying = { ...headers, 'X-Id': 'evt_9', 'X-Type': 'pet.died', 'X-Token': 'guess' };
    expect(await receive().verify(body, lying)).toEqual(EVENT);
    const { 'X-Signature': _, ...bare } = headers;
    expect((await refusal(receive().verify(body, bare)))[0]).toBe('missing-header');
  });

  test('of Standard Webhooks must name the event that came', async () => {
    const { body, headers } = await signMessage(STANDARD, JSON.stringify(EVENT), {
      secret: SECRET,
      now: NOW,
      id: 'evt_9',
    });
    expect(await refusal(receive({}, STANDARD).verify(body, headers))).toEqual([
      'malformed',
      401,
      'The id in the headers is not that of the event.',
    ]);
  });

  test('of Standard Webhooks count alone where they are there', async () => {
    const { body, headers } = await signed(EVENT, STANDARD);
    const forged = { ...headers, 'webhook-signature': `v1,${btoa('x'.repeat(32))}` };
    expect((await refusal(receive({}, STANDARD).verify(body, forged)))[0]).toBe('wrong-signature');
    const future = { ...headers, 'webhook-signature': `v1a,abc ${headers['webhook-signature']}` };
    expect(await receive({}, STANDARD).verify(body, future)).toEqual(EVENT);
    const plain = await signed();
    expect(await receive({}, STANDARD).verify(plain.body, plain.headers)).toEqual(EVENT);
  });
});

describe('the body', () => {
  test.each<[string, string]>([
    ['not json', 'The body is not JSON.'],
    ['{"id":"evt_1","type":"a"', 'The body is not JSON.'],
    ['null', 'The body is no event: it has no text at /id.'],
    ['[]', 'The body is no event: it has no text at /id.'],
    ['{"id":5,"type":"a"}', 'The body is no event: it has no text at /id.'],
    ['{"id":"evt_1"}', 'The body is no event: it has no text at /type.'],
  ])('%s is no event', async (text, message) => {
    const { body, headers } = await signed(text);
    expect(await refusal(receive().verify(body, headers))).toEqual(['not-json', 400, message]);
  });

  test('that is not UTF-8 is no event', async () => {
    const bytes = Buffer.from([0x22, 0xff, 0x22]);
    const signature = createHmac('sha256', SECRET).update(bytes).digest('hex');
    const headers = { 'X-Signature': signature, 'X-Time': String(NOW / 1000) };
    expect((await refusal(receive().verify(bytes, headers)))[0]).toBe('not-json');
  });

  test('may have so many bytes and no more', async () => {
    const { body, headers } = await signed();
    const size = Buffer.byteLength(body);
    expect(await receive({ limit: size }).verify(body, headers)).toEqual(EVENT);
    expect(await refusal(receive({ limit: size - 1 }).verify(body, headers))).toEqual([
      'too-large',
      413,
      `The body has more than ${size - 1} bytes.`,
    ]);
  });

  test('that somebody has parsed cannot be checked', async () => {
    const { headers } = await signed();
    // As JavaScript would call it.
    const parsed = EVENT as unknown as string;
    await expect(receive().verify(parsed, headers)).rejects.toThrow(
      new TypeError(
        'The raw body is needed, as bytes or text. Take it before anything parses it as JSON.',
      ),
    );
  });

  test('is not looked at again once it was checked', async () => {
    const { body, headers } = await signed();
    const bytes = new Uint8Array(Buffer.from(body));
    const result = receive().verify(bytes, headers);
    bytes.fill(0x20);
    expect(await result).toEqual(EVENT);
  });
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
