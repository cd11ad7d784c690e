import { expect, test } from 'vitest';
import { checkAnswer } from './check-answer.ts';

const shown = (code: string) => ({ language: 'json', meta: '', code, line: 7 });

test.each([
  ['less than was given', '{"id":1}', '{"id":1,"more":true}'],
  ['only the first of a list', '[{"id":1}]', '[{"id":1},{"id":2}]'],
  ['another time', '{"at":"2026-05-19T14:30:00Z"}', '{"at":"2027-01-01T00:00:00Z"}'],
  ['another code', '{"card_number":"STEAM-XXXX"}', '{"card_number":"STEAM-7W9K"}'],
])('a page may show %s', (_, page, given) => {
  expect(() => checkAnswer(shown(page), given)).not.toThrow();
});

test.each([
  ['another value', '{"id":1}', '{"id":2}'],
  ['a field that is not there', '{"id":1,"more":true}', '{"id":1}'],
  ['a longer list', '[1,2]', '[1]'],
  ['a time where there is none', '{"at":"2026-05-19T14:30:00Z"}', '{"at":null}'],
])('a page may not show %s', (_, page, given) => {
  expect(() => checkAnswer(shown(page), given)).toThrow('the answer shown at line 7');
});
