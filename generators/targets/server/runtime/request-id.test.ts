import { describe, expect, test } from 'vitest';
import { createIdMaker, createRequestIds } from './request-id.ts';

/** The 19th of May 2026, in a way that every machine agrees on. */
const NOON = Date.UTC(2026, 4, 19, 12);

function countUp(bytes: Uint8Array): void {
  for (const index of bytes.keys()) bytes[index] = index;
}

describe('createIdMaker', () => {
  test('makes KSUIDs that sort by the second', () => {
    let now = NOON;
    const makeId = createIdMaker({ now: () => now });
    const ids = [makeId(), makeId()];
    now += 1000;
    ids.push(makeId());
    now += 3_600_000;
    ids.push(makeId());
    for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{27}$/);
    expect([...ids].sort()).toEqual(ids);
  });

  test('writes the seconds since May 2014 and what chance gave', () => {
    const makeId = createIdMaker({ now: () => NOON, fillRandom: countUp });
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const number = [...makeId()].reduce((sum, digit) => {
      return sum * 62n + BigInt(digits.indexOf(digit));
    }, 0n);
    expect(Number(number >> 128n)).toBe(NOON / 1000 - 1_400_000_000);
    // The last digits count, so only what is before them is by chance.
    expect((number >> 32n) & 0xffff_ffff_ffff_ffff_ffff_ffffn).toBe(0x03020100_07060504_0b0a0908n);
  });

  test('makes no id twice, however many are made in a second', () => {
    const makeId = createIdMaker({ now: () => NOON });
    const count = 62 ** 3 + 10;
    const ids = new Set(Array.from({ length: count }, makeId));
    expect(ids.size).toBe(count);
  });
});

describe('createRequestIds', () => {
  const fresh = /^[0-9A-Za-z]{27}$/;
  const header = 'X-Request-Id';

  test.each([
    ['a KSUID', '2F7vTVG3Y8aZrqP1wJhdEkM9oYB'],
    ['one character', 'a'],
    ['63 characters', 'a'.repeat(63)],
  ])('keeps %s', (_, id) => {
    const nameRequest = createRequestIds({ requestId: { header } });
    expect(nameRequest({ headers: { 'x-request-id': id } })).toBe(id);
  });

  test.each([
    ['64 characters', 'a'.repeat(64)],
    ['nothing', ''],
    ['other characters', 'a-b'],
    ['two ids', 'a, b'],
    ['a line break', 'a\nb'],
  ])('replaces %s', (_, id) => {
    const nameRequest = createRequestIds({ requestId: { header } });
    expect(nameRequest({ headers: { 'x-request-id': id } })).toMatch(fresh);
  });

  test('asks the check of the description, where there is one', () => {
    const validate = (id: unknown) => String(id).startsWith('req_');
    const nameRequest = createRequestIds({ requestId: { header, validate } });
    expect(nameRequest({ headers: { 'x-request-id': 'req_1-2' } })).toBe('req_1-2');
    expect(nameRequest({ headers: { 'x-request-id': 'abc' } })).toMatch(fresh);
    expect(nameRequest({ headers: { 'x-request-id': 'req_ ' } })).toMatch(fresh);
  });

  test('makes ids for an API without such a header', () => {
    const nameRequest = createRequestIds({ requestId: undefined });
    expect(nameRequest({ headers: { 'x-request-id': 'abc' } })).toMatch(fresh);
  });
});
