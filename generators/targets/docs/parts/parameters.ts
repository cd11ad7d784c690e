import type { Content, Operation, Parameter, RequestBody } from '../../../model/model.ts';
import { isCommon } from '../common.ts';
import { joinInline } from '../content/blocks.ts';
import type { Block, Field } from '../content/blocks.ts';
import type { PageBuilder } from '../page.ts';
import { describeType, findExample } from '../schema/describe.ts';
import { listFields, makeField } from '../schema/fields.ts';
import { listMessages } from '../schema/messages.ts';
import { viewSchema } from '../schema/view.ts';
import { makeScope, printGroups } from './scope.ts';

/** What parameters need of an operation or a webhook. */
export type Called = Pick<Operation, 'id' | 'parameters' | 'requestBody'>;

const PLACES: readonly { place: Parameter['in']; title: string }[] = [
  { place: 'path', title: 'Path parameters' },
  { place: 'query', title: 'Query parameters' },
  { place: 'header', title: 'Headers' },
  { place: 'cookie', title: 'Cookies' },
];

/** Everything that can be sent, by place. */
export function buildParameters(page: PageBuilder, operation: Called): Block[] {
  const common = operation.parameters.filter(
    (parameter) => parameter.in === 'header' && isCommon(page.site.common.request, parameter),
  );
  const blocks = PLACES.flatMap(({ place, title }): Block[] => {
    const parameters = operation.parameters.filter(
      (parameter) => parameter.in === place && !common.includes(parameter),
    );
    if (parameters.length === 0) return [];
    // Those that must be sent come first.
    const sorted = parameters.toSorted((a, b) => Number(b.required) - Number(a.required));
    const fields = sorted.map((parameter) => makeParameter(page, operation, parameter));
    return [
      {
        kind: 'section',
        name: 'place',
        heading: { depth: 4, text: title },
        blocks: [{ kind: 'fields', fields }],
      },
    ];
  });
  if (operation.requestBody !== undefined) {
    blocks.push(printBody(page, operation, operation.requestBody));
  }
  if (common.length > 0) blocks.push(foldCommon(page, operation, common));
  return blocks;
}

/** Headers that most operations take say nothing new, so they stand last and folded. */
function foldCommon(page: PageBuilder, operation: Called, common: Parameter[]): Block {
  const fields = common.map((parameter) => makeParameter(page, operation, parameter, false));
  const names = joinInline(common.map(({ name }) => ({ code: name })));
  return {
    kind: 'details',
    name: 'common',
    summary: ['Headers that many calls take: ', names],
    blocks: [{ kind: 'fields', fields }],
  };
}

function makeParameter(
  page: PageBuilder,
  { id }: Called,
  parameter: Parameter,
  recorded = true,
): Field {
  const { name, schema, required, description, deprecated, messages, examples } = parameter;
  const place = parameter.in;
  const kind = place === 'header' ? 'header' : 'field';
  const scope = makeScope(page, id, 'request', `${place} of ${id}`, kind);
  return makeField(recorded ? scope : { ...scope, note: () => {} }, {
    name,
    schema,
    required,
    anchor: `${page.anchorOf(id)}.${place}.${name}`,
    path: name,
    description,
    deprecated,
    messages,
    example: examples[0]?.value ?? findExample(page.site.model, schema),
  });
}

function printBody(page: PageBuilder, operation: Called, body: RequestBody): Block {
  const { model } = page.site;
  const scope = makeScope(page, operation.id, 'request', `body of ${operation.id}`);
  const messages = listMessages(body.messages, scope);
  const several = body.content.length > 1;
  const blocks: Block[] = [];
  if (body.description !== undefined) {
    blocks.push({ kind: 'prose', text: body.description, depth: 5 });
  }
  for (const content of body.content)
    blocks.push(...printContent(page, operation, content, several));
  if (messages.length > 0) {
    blocks.push(
      { kind: 'paragraph', name: 'label', content: 'The body as a whole is refused with' },
      {
        kind: 'list',
        name: 'refusals',
        items: messages.map(({ violation, message }) => ({ content: [`${violation}: `, message] })),
      },
    );
  }
  const [first] = body.content;
  const type = first === undefined ? '' : describeType(model, viewSchema(model, first.schema));
  const presence = body.required ? 'required' : 'optional';
  return {
    kind: 'section',
    name: 'place',
    heading: {
      depth: 4,
      text: [
        'Body ',
        { badge: presence, tone: presence },
        ...(type === '' || type === 'object' ? [] : [` ${type}`]),
      ],
    },
    blocks,
  };
}

function printContent(
  page: PageBuilder,
  operation: Called,
  { mediaType, schema }: Content,
  several: boolean,
): Block[] {
  const scope = makeScope(page, operation.id, 'request', `body of ${operation.id}`);
  const groups = listFields(scope, schema, `${page.anchorOf(operation.id)}.body`);
  const label: Block[] =
    several || mediaType !== 'application/json'
      ? [{ kind: 'paragraph', name: 'label', content: ['As ', { code: mediaType }] }]
      : [];
  return [...label, ...printGroups(groups)];
}
