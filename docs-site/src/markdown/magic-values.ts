import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

/** A value of a request that makes a scenario happen. */
interface MagicValue {
  field: 'client_reference' | 'denomination' | 'amount' | 'input_data';
  equals?: string;
  suffix?: string;
}

/** As in openapi/magic-values.yaml; only what the pages show. */
interface Scenario {
  id: string;
  says: string;
  verticals: Vertical[];
  values: MagicValue[];
  outcome: { timeline?: { do: string; code?: string }[] };
}

const VERTICALS = ['vouchers', 'topups', 'esim'] as const;
type Vertical = (typeof VERTICALS)[number];

/** What a fence may ask for: what every order can come to, or what only some can. */
const SELECTIONS = ['every', ...VERTICALS] as const;
type Selection = (typeof SELECTIONS)[number];

/** Where a field can stand; a row does not show it elsewhere. */
const FIELDS: Record<MagicValue['field'], readonly Vertical[]> = {
  client_reference: VERTICALS,
  denomination: ['vouchers'],
  amount: ['topups'],
  input_data: ['topups'],
};

/** A row of the table: the ways to ask for it, and what happens. */
interface Row {
  send: string[];
  happens: string;
}

export interface MagicValuesOptions {
  /** The file of the scenarios. */
  file: string | URL;
}

/**
 * Puts a table in the place of each fence ```magic-values, so that the page cannot say anything but
 * what the sandbox reads. The word behind it chooses the scenarios: `every` for those that each
 * vertical has, or a vertical for the others.
 *
 * @param page what errors call the page
 */
export function expandMagicValues(
  text: string,
  page: string,
  { file }: MagicValuesOptions,
): string {
  return text.replace(FENCE, (_fence, meta: string, offset: number) => {
    const line = text.slice(0, offset).split('\n').length;
    return writeMagicValues(file, readSelection(meta, page, line));
  });
}

const FENCE = /^```magic-values([^\n]*)\n(?:[^`][^\n]*\n|\n)*```$/gm;

/** The table of some scenarios, as Markdown. */
export function writeMagicValues(file: string | URL, selection: Selection): string {
  return [
    '| Send one of | What happens |',
    '| --- | --- |',
    ...selectRows(readScenarios(file), selection).map(
      ({ send, happens }) => `| ${send.join('<br>')} | ${happens} |`,
    ),
  ].join('\n');
}

function readScenarios(file: string | URL): Scenario[] {
  // The file is held to its JSON Schema by the tests of the sandbox.
  return (load(readFileSync(file, 'utf8')) as { scenarios: Scenario[] }).scenarios;
}

function readSelection(meta: string, page: string, line: number): Selection {
  const asked = meta.trim();
  const found = SELECTIONS.find((each) => each === asked);
  if (found !== undefined) return found;
  throw new Error(
    `${page}:${line}: a fence magic-values is followed by one of ${SELECTIONS.join(', ')}, not by "${asked}".`,
  );
}

function selectRows(scenarios: readonly Scenario[], selection: Selection): Row[] {
  return scenarios
    .filter(({ verticals }) => {
      const isEvery = VERTICALS.every((each) => verticals.includes(each));
      return selection === 'every' ? isEvery : !isEvery && verticals.includes(selection);
    })
    .map(({ says, values, outcome }) => {
      const code = outcome.timeline?.find((step) => step.code !== undefined)?.code;
      return {
        send: values
          .filter(({ field }) => selection === 'every' || FIELDS[field].includes(selection))
          .map(describeValue),
        happens: markCodes(says) + (code === undefined ? '' : ` \`failure_code\`: \`${code}\`.`),
      };
    });
}

function describeValue({ field, equals, suffix }: MagicValue): string {
  const where = field === 'input_data' ? 'an answer in `input_data`' : `\`${field}\``;
  return equals === undefined ? `${where} ends in \`${suffix}\`` : `${where} is \`${equals}\``;
}

/** Statuses and codes stand in capitals in the file; in the table they look like code. */
function markCodes(says: string): string {
  return says.replace(/\b(?:[A-Z]{2,}(?:_[A-Z]+)+|[A-Z]{6,})\b/g, '`$&`');
}
