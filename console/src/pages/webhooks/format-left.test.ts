import { expect, it } from 'vitest';
import { formatLeft } from './format-left.ts';

it.each([
  { milliseconds: 86_400_000, text: '1 d 0 h' },
  { milliseconds: 86_399_000, text: '23 h 59 min' },
  { milliseconds: 3_600_000, text: '1 h 0 min' },
  { milliseconds: 61_000, text: '1 min 1 s' },
  { milliseconds: 59_001, text: '1 min 0 s' },
  { milliseconds: 400, text: '1 s' },
  { milliseconds: 0, text: '0 s' },
  { milliseconds: -5000, text: '0 s' },
])('says $milliseconds ms as $text', ({ milliseconds, text }) => {
  expect(formatLeft(milliseconds)).toBe(text);
});
