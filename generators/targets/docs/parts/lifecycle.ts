import type { Lifecycle } from '../../../model/behaviours.ts';
import type { ApiModel, Operation } from '../../../model/model.ts';
import { objectOf, textOf } from '../../../openapi/json.ts';
import { splitPointer } from '../../../openapi/pointer.ts';
import { drawStates } from '../diagram/draw.ts';
import { joinInline } from '../content/blocks.ts';
import type { Block, Inline } from '../content/blocks.ts';
import type { PageBuilder } from '../page.ts';
import { itemsOf, viewSchema } from '../schema/view.ts';

/** The states that an answer can go through, how to ask for news, and the events that bring them. */
export function buildLifecycle(page: PageBuilder, operation: Operation): Block[] {
  const { lifecycle, id } = operation;
  if (lifecycle === undefined) return [];
  const anchor = page.anchors.take(`${page.anchorOf(id)}.lifecycle`);
  page.record({
    kind: 'term',
    title: `States of ${operation.summary ?? id}`,
    anchor,
    detail: 'Life cycle',
    names: ['lifecycle', 'life cycle', 'states', 'polling', ...Object.keys(lifecycle.transitions)],
    text: '',
  });
  return [
    {
      kind: 'section',
      name: 'lifecycle',
      anchor,
      heading: { depth: 4, text: 'States' },
      blocks: printLifecycle(page, operation, lifecycle),
    },
  ];
}

/** The picture of the states, the same in text, and how to wait. */
export function printLifecycle(
  page: PageBuilder,
  operation: Operation,
  lifecycle: Lifecycle,
): Block[] {
  const { model } = page.site;
  return [
    {
      kind: 'figure',
      name: 'states',
      label: `States of ${operation.summary ?? operation.id}; the table below says the same`,
      svg: drawStates(lifecycle),
    },
    printStates(lifecycle, readMeanings(model, operation, lifecycle)),
    ...printWaiting(page, lifecycle),
  ];
}

function printStates(lifecycle: Lifecycle, meanings: Record<string, string>): Block {
  const { transitions, initial, terminal, success } = lifecycle;
  const told = Object.keys(meanings).length > 0;
  return {
    kind: 'table',
    name: 'states',
    caption: 'States',
    head: ['State', 'Kind', ...(told ? ['Meaning'] : []), 'Can become'],
    rows: Object.entries(transitions).map(([state, next]) => {
      const kinds = [
        ...(initial.includes(state) ? [{ badge: 'can be first', tone: 'initial' }] : []),
        ...(success.includes(state) ? [{ badge: 'success', tone: 'success' }] : []),
        ...(terminal.includes(state) ? [{ badge: 'final', tone: 'terminal' }] : []),
      ];
      return {
        cells: [
          { code: state },
          joinInline(kinds, ' '),
          ...(told ? [{ markdown: meanings[state] ?? '' }] : []),
          next.length === 0 ? '—' : joinInline(next.map((one) => ({ code: one }))),
        ],
      };
    }),
  };
}

/** What the values of the status mean, as the schema of the answer says. */
function readMeanings(
  model: ApiModel,
  operation: Operation,
  { status }: Lifecycle,
): Record<string, string> {
  const answer = operation.responses.find((response) => response.status.startsWith('2'));
  let view = viewSchema(model, answer?.content[0]?.schema);
  for (const token of splitPointer(status)) {
    view = viewSchema(model, view.properties.get(token) ?? itemsOf(view));
  }
  const meanings = objectOf(view.keywords['x-enumDescriptions']);
  return Object.fromEntries(
    Object.entries(meanings).flatMap(([value, meaning]) => {
      const text = textOf(meaning);
      return text === undefined ? [] : [[value, text]];
    }),
  );
}

function printWaiting(page: PageBuilder, lifecycle: Lifecycle): Block[] {
  const { plan, model } = page.site;
  const { poll, hold, events, terminal, success } = lifecycle;
  const target = model.operations.find(({ id }) => id === poll.operation);
  const address = plan.addresses.get(poll.operation);
  const line =
    target === undefined ? poll.operation : `${target.method.toUpperCase()} ${target.path}`;
  const call: Inline = { code: line };
  const name = splitPointer(poll.from).join('.');
  const steps = poll.cadence.map(({ every, until }, index) => {
    const from = poll.cadence[index - 1]?.until;
    return from === undefined
      ? `every ${showSeconds(every)} for the first ${showSeconds(until)} after the call`
      : `then every ${showSeconds(every)} until ${countSeconds(until)} after it`;
  });
  const ends = [...new Set([...success, ...terminal])];
  const items: Inline[] = [
    ...(hold === undefined
      ? []
      : [
          `The call itself waits up to ${countSeconds(hold)} before it answers. Give it more time than that.`,
        ]),
    [
      'Ask ',
      address === undefined ? call : { link: `ref:${address}`, content: call },
      ', with ',
      { code: poll.parameter },
      ' from ',
      { code: name },
      ' of the answer: ',
      steps.join(', '),
      '.',
    ],
    ['Stop as soon as the status is ', joinInline(ends.map((state) => ({ code: state }))), '.'],
    events.length === 0
      ? 'No webhook tells of a change: asking is the only way.'
      : [
          'These webhooks end the wait earlier: ',
          joinInline(events.map((event) => linkEvent(page, event))),
          '.',
        ],
  ];
  return [
    { kind: 'paragraph', name: 'label', content: 'Waiting for the end' },
    { kind: 'list', name: 'waiting', items: items.map((content) => ({ content })) },
  ];
}

function linkEvent({ site }: PageBuilder, event: string): Inline {
  const webhook = site.model.webhooks.find(({ name }) => name === event);
  const address = site.plan.addresses.get(webhook?.id ?? '');
  const code: Inline = { code: event };
  return address === undefined ? code : { link: `ref:${address}`, content: code };
}

/** `1 minute`, where `minute` alone says nothing. */
function countSeconds(seconds: number): string {
  const words = showSeconds(seconds);
  return /^\d/.test(words) ? words : `1 ${words}`;
}

function showSeconds(seconds: number): string {
  if (seconds % 60 !== 0 || seconds < 60) return seconds === 1 ? 'second' : `${seconds} seconds`;
  const minutes = seconds / 60;
  return minutes === 1 ? 'minute' : `${minutes} minutes`;
}
