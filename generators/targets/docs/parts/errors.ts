import type { Fix } from '../../../model/behaviours.ts';
import type { Operation } from '../../../model/model.ts';
import { joinInline } from '../content/blocks.ts';
import type { Block, Inline } from '../content/blocks.ts';
import type { ErrorCase } from '../catalogue.ts';
import { isError } from '../catalogue.ts';
import type { PageBuilder } from '../page.ts';
import { listResponseParts } from './responses.ts';

/** Who can mend an error, in a few words. */
export const FIX_WORDS: Record<Fix, string> = {
  request: 'You, with another request',
  session: 'You, with a fresh token',
  account: 'Whoever manages the account',
  wait: 'Time: wait, then repeat',
  server: 'The operator of the API',
};

/** The errors of an operation: a table of cases, and what the answers carry beside the body. */
export function buildErrors(page: PageBuilder, operation: Operation): Block[] {
  const { errors, model } = page.site;
  const cases = errors.byOperation.get(operation.id) ?? [];
  const responses = operation.responses.filter(({ status }) => isError(status));
  const blocks: Block[] = [];
  if (cases.length > 0) blocks.push(printCases(cases, `Errors of ${operation.id}`));
  for (const response of responses) {
    const parts = listResponseParts(page, operation, response, {
      // One body for all errors is told once, on the page of conventions.
      fields: model.protocolErrors === undefined,
      examples: false,
      common: false,
    });
    const summary: Inline = [
      { strong: response.status },
      response.description === '' ? '' : ': ',
      { markdown: response.description },
    ];
    if (parts.length > 0) blocks.push({ kind: 'details', name: 'refusal', summary, blocks: parts });
    else if (response.description !== '') {
      blocks.push({ kind: 'paragraph', name: 'refusal', content: summary });
    }
  }
  if (model.protocolErrors !== undefined) {
    blocks.push({
      kind: 'paragraph',
      name: 'note',
      content: [
        'Any path can also answer the errors of the protocol, such as ',
        joinInline(listAnywhere(page).map((one) => linkCase(one, one.status))),
        '. All of them stand in the ',
        { link: 'ref:errors', content: 'error catalogue' },
        '.',
      ],
    });
  }
  return blocks;
}

function listAnywhere(page: PageBuilder): ErrorCase[] {
  const seen = new Set<string>();
  return page.site.errors.groups
    .flatMap(({ cases }) => cases)
    .filter(({ anywhere, operations, status }) => {
      if (!anywhere || operations.length > 0 || seen.has(status)) return false;
      seen.add(status);
      return true;
    });
}

function linkCase(one: ErrorCase, text: string): Inline {
  return { link: `ref:errors#${one.anchor}`, content: text };
}

/** Status, code, message, when, who and what to do, one row for each case. */
function printCases(cases: readonly ErrorCase[], caption: string): Block {
  const advised = cases.some(
    ({ fix, description }) => fix !== undefined || description !== undefined,
  );
  const coded = cases.some(({ code, message }) => code !== undefined || message !== undefined);
  return {
    kind: 'table',
    name: 'errors',
    caption,
    head: [
      'Status',
      ...(coded ? ['Code', 'Message'] : []),
      'When',
      ...(advised ? ['Who can mend it', 'What to do'] : []),
    ],
    rows: cases.map((one) => ({
      cells: [
        coded ? one.status : linkCase(one, one.status),
        ...(coded
          ? [
              one.code === undefined
                ? ''
                : { link: `ref:errors#${one.anchor}`, content: { code: one.code } },
              one.message === undefined ? '' : { code: one.message },
            ]
          : []),
        { markdown: one.summary ?? '' },
        ...(advised ? printAdvice(one) : []),
      ],
    })),
  };
}

/** Who can mend an error, and how. */
export function printAdvice({ fix, description }: ErrorCase): Inline[] {
  return [
    fix === undefined ? '' : { badge: FIX_WORDS[fix], tone: `fix-${fix}` },
    description === undefined ? '' : { markdown: description },
  ];
}
