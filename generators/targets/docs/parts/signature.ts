import type { Signature } from '../../../model/behaviours.ts';
import type { Block, Inline } from '../content/blocks.ts';
import type { PageBuilder } from '../page.ts';

/** How a receiver checks a message: the rules, then code in several languages. */
export function buildSignature(page: PageBuilder): Block[] {
  const { signature } = page.site.model;
  if (signature === undefined) return [];
  page.record({
    kind: 'term',
    title: 'Signature verification',
    anchor: undefined,
    detail: signature.header,
    names: ['signature', 'verify', signature.header, signature.algorithm],
    text: '',
  });
  return [
    page.section('signature', 'The rules', [
      { kind: 'list', name: 'rules', items: listRules(signature).map((content) => ({ content })) },
    ]),
    ...buildRecipes(page),
  ];
}

/** Code that verifies a message, where there is some. */
export function buildRecipes(page: PageBuilder): Block[] {
  const { recipes } = page.site;
  if (recipes.length === 0) return [];
  return [
    page.section('recipes', 'Verify in your language', [
      {
        kind: 'tabs',
        choice: 'language',
        group: 'recipes.language',
        label: 'Languages',
        tabs: recipes.map(({ language, title, code }) => ({
          value: language,
          title,
          blocks: [{ kind: 'code', language: CODES[language] ?? language, text: code }],
        })),
      },
    ]),
  ];
}

/** What code is coloured as, where it is not called so. */
const CODES: Record<string, string> = { typescript: 'ts', node: 'js', curl: 'sh' };

function listRules(signature: Signature): Inline[] {
  const { header, algorithm, encoding, timestamp, dedupe, type, secretHeaders } = signature;
  const covered: Inline =
    timestamp?.signed === true
      ? ['the value of ', { code: timestamp.header }, ', a dot, and the raw body']
      : 'the raw body, byte for byte, before it is parsed';
  return [
    [
      { strong: 'What is compared.' },
      ' ',
      { code: header },
      ` holds the ${algorithm.toUpperCase()} of `,
      covered,
      `, under the secret of your address, in ${encoding === 'hex' ? 'hexadecimal' : 'Base64'}. Compare in constant time.`,
    ],
    ...(timestamp === undefined
      ? []
      : [
          [
            { strong: 'Freshness.' },
            ' ',
            'Refuse a message whose ',
            { code: timestamp.header },
            ` is more than ${timestamp.tolerance} seconds away from now.`,
            timestamp.signed
              ? ''
              : ' The signature does not cover the time, so a fresh time alone proves nothing.',
          ],
        ]),
    ...(dedupe === undefined
      ? []
      : [
          [
            { strong: 'Repeats.' },
            ' ',
            'The same event can come again, with the same ',
            { code: dedupe.header },
            '. Remember those that you have seen and answer them with 2xx.',
          ],
        ]),
    ...(type === undefined
      ? []
      : [
          [
            { strong: 'Kind.' },
            ' ',
            { code: type.header },
            ' names the event, as the body does. Answer 2xx to kinds that you do not know.',
          ],
        ]),
    ...secretHeaders.map(
      (name): Inline => [
        { strong: ['Never log ', { code: name }] },
        ': it carries the secret itself. Do not trust a message because of it.',
      ],
    ),
    ...(signature.standard === true
      ? ['The headers of Standard Webhooks 1.0 come too, made with the same secret; prefer them.']
      : []),
  ];
}
