import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { EVENT, NOW, SECRET, STANDARD, receive, refusal, signed } from '../../testing/messages.ts';
import { signMessage } from './sign.ts';

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
