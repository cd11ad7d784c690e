import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { cleanExcerpt, EXCERPT_LENGTH, readExcerpt } from './read-excerpt.ts';

const secret = `whsec_${Buffer.alloc(32, 0xff).toString('base64')}`;
const key = secret.slice('whsec_'.length);

describe('cleanExcerpt', () => {
  it.each([
    ['the secret', `token=${secret};`, 'token=whsec_[secret];'],
    ['its key', `${key} ${key}`, '[secret] [secret]'],
    ['with slashes as PHP writes them', key.replaceAll('/', '\\/'), '[secret]'],
    ['as part of a query', `?t=${encodeURIComponent(key)}`, '?t=[secret]'],
  ])('takes out %s', (_name, text, clean) => {
    expect(cleanExcerpt(text, [secret])).toBe(clean);
  });

  it('takes out a secret that stands across the end', () => {
    const clean = cleanExcerpt(`${'x'.repeat(EXCERPT_LENGTH - 10)}${secret}`, [secret]);
    expect(clean).toBe(`${'x'.repeat(EXCERPT_LENGTH - 10)}whsec_[sec`);
  });

  it('replaces what a database cannot hold or a terminal would obey', () => {
    expect(cleanExcerpt('a\u0000b\u001b[2Jc\td\ne', [])).toBe('a\u{fffd}b\u{fffd}[2Jc\td\ne');
  });

  it('keeps 4096 bytes, however many characters they are', () => {
    expect(Buffer.byteLength(cleanExcerpt('ä'.repeat(5000), []))).toBe(EXCERPT_LENGTH);
  });
});

describe('readExcerpt', () => {
  it('puts together what comes in parts', async () => {
    expect(await readExcerpt(Readable.from([Buffer.from('a'), Buffer.from('b')]), 1000)).toBe('ab');
  });

  it('keeps what came before the connection broke', async () => {
    const answer = new Readable({ read() {} });
    answer.push('half');
    const excerpt = readExcerpt(answer, 1000);
    setImmediate(() => answer.destroy(new Error('broken')));
    expect(await excerpt).toBe('half');
  });
});
