import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from './json.ts';
import {
  decodeFragment,
  encodeFragment,
  escapeToken,
  joinPointer,
  resolvePointer,
  splitPointer,
  unescapeToken,
} from './pointer.ts';

const SEED = 20_260_519;

describe('JSON Pointer', () => {
  // The examples of RFC 6901, section 5.
  const document: Json = {
    foo: ['bar', 'baz'],
    '': 0,
    'a/b': 1,
    'c%d': 2,
    'e^f': 3,
    'g|h': 4,
    'i\\j': 5,
    'k"l': 6,
    ' ': 7,
    'm~n': 8,
  };

  it.each<[pointer: string, want: Json | undefined]>([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
    ['/foo/01', undefined],
    ['/foo/-', undefined],
    ['/foo/length', undefined],
    ['/constructor', undefined],
    ['/__proto__', undefined],
    ['foo', undefined],
    ['xfoo', undefined],
  ])('%j', (pointer, want) => {
    expect(resolvePointer(document, pointer)).toEqual(want);
  });

  // RFC 6901, section 6.
  it.each<[fragment: string, pointer: string]>([
    ['/c%25d', '/c%d'],
    ['/e%5Ef', '/e^f'],
    ['/i%5Cj', '/i\\j'],
    ['/k%22l', '/k"l'],
    ['/%20', '/ '],
    ['/50%', '/50%'],
    ['/%E0%A4%A', '/%E0%A4%A'],
  ])('behind #: %s', (fragment, pointer) => {
    expect(decodeFragment(fragment)).toBe(pointer);
  });
});

describe('whatever the names are', () => {
  const token = fc.string({ unit: 'binary' });
  const check = (property: fc.IRawProperty<unknown>) => fc.assert(property, { seed: SEED });

  it('escaping is undone by unescaping', () => {
    check(
      fc.property(token, (name) => {
        expect(unescapeToken(escapeToken(name))).toBe(name);
      }),
    );
  });

  it('an escaped name holds no slash', () => {
    check(
      fc.property(token, (name) => {
        expect(escapeToken(name)).not.toContain('/');
      }),
    );
  });

  it('splitting undoes joining', () => {
    check(
      fc.property(fc.array(token), (names) => {
        expect(splitPointer(joinPointer('', ...names))).toEqual(names);
      }),
    );
  });

  it('a pointer to a value finds it, also through a fragment', () => {
    check(
      fc.property(fc.array(token, { minLength: 1 }), fc.integer(), (names, value) => {
        const nested = names.reduceRight<Json>((inner, name) => {
          // A computed key also makes an entry of `__proto__`.
          return { [name]: inner };
        }, value);
        const pointer = joinPointer('', ...names);
        expect(resolvePointer(nested, pointer)).toBe(value);
        expect(resolvePointer(nested, decodeFragment(encodeFragment(pointer)))).toBe(value);
      }),
    );
  });

  it('a fragment holds only what a URI may hold', () => {
    const uri = /^([A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*$/;
    check(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        expect(encodeFragment(joinPointer('', ...names))).toMatch(uri);
      }),
    );
  });
});
