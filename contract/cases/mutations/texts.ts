import { numberOf } from '../json.ts';
import { allows } from '../shape.ts';
import type { Rule, Shape } from '../shape.ts';
import { FORMATS, listTexts, matchPattern, resize } from '../text.ts';
import { mutate } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** Longer texts than this are not sent: a limit of a gigabyte is not tested by sending one. */
const LONGEST = 100_000;

/** Takes two bytes of UTF-16 and one code point: what a length counts is code points. */
const WIDE = '\u{1F419}';

/** Texts at, just inside and just outside each limit. */
export function mutateText(shape: Shape): Mutation[] {
  if (!allows(shape, 'string')) return [];
  return shape.rules.flatMap((rule) => {
    const limit = numberOf(rule.value) ?? 0;
    switch (rule.keyword) {
      case 'minLength':
        return [
          ...(limit > 0 ? ofLength(shape, rule, false, limit - 1, 'one shorter than') : []),
          ...ofLength(shape, rule, true, limit, 'at'),
          ...ofLength(shape, rule, true, limit + 1, 'one longer than'),
        ];
      case 'maxLength':
        if (limit > LONGEST) return [];
        return [
          ...ofLength(shape, rule, false, limit + 1, 'one longer than'),
          ...ofLength(shape, rule, true, limit, 'at'),
          ...(limit > 0 ? ofLength(shape, rule, true, limit - 1, 'one shorter than') : []),
          mutate(rule, true, WIDE.repeat(limit), `at maxLength ${limit}, beyond the BMP`),
        ];
      case 'pattern':
        return mutatePattern(shape, rule);
      case 'format':
        return mutateFormat(rule);
      default:
        return [];
    }
  });
}

/** Several texts of one length: the first that is valid but for the length is taken. */
function ofLength(
  shape: Shape,
  rule: Rule,
  satisfied: boolean,
  length: number,
  where: string,
): Mutation[] {
  const texts = [...new Set(listTexts(shape, length))];
  return texts.map((text) =>
    mutate(rule, satisfied, text, `${where} ${rule.keyword} ${String(rule.value)}`),
  );
}

function mutatePattern(shape: Shape, rule: Rule): Mutation[] {
  const pattern = String(rule.value);
  const [sample = 'text'] = listTexts(shape);
  const matching = matchPattern(pattern).slice(0, 3);
  const broken: [text: string, detail: string][] = [
    [`${sample}\n`, 'with a line break at the end, against'],
    [`${sample}!`, 'with another character at the end, against'],
    [` ${sample}`, 'with a space before it, against'],
    [sample.toLowerCase(), 'in lower case, against'],
    [sample.toUpperCase(), 'in upper case, against'],
    [resize('é', [...sample].length), 'of other letters, against'],
    ['', 'empty, against'],
  ];
  return [
    ...matching.map((text) => mutate(rule, true, text, `matching pattern ${pattern}`)),
    ...broken.map(([text, detail]) => mutate(rule, false, text, `${detail} pattern ${pattern}`)),
  ];
}

function mutateFormat(rule: Rule): Mutation[] {
  const known = typeof rule.value === 'string' ? FORMATS[rule.value] : undefined;
  if (known === undefined) return [];
  const name = `format ${rule.value}`;
  return [
    ...known.valid.map((text) => mutate(rule, true, text, `of ${name}: ${text}`)),
    ...known.invalid.map((text) => mutate(rule, false, text, `against ${name}: ${text}`)),
  ];
}
