import type { Content, Example, Header, Link, Operation, Response } from '../../../model/model.ts';
import type { Json } from '../../../openapi/json.ts';
import { joinInline } from '../content/blocks.ts';
import type { Block, Inline } from '../content/blocks.ts';
import { isError } from '../catalogue.ts';
import { isCommon } from '../common.ts';
import { recordField } from '../page.ts';
import type { PageBuilder } from '../page.ts';
import { describeType, showValue } from '../schema/describe.ts';
import { listFields, makeField } from '../schema/fields.ts';
import { viewSchema } from '../schema/view.ts';
import { makeScope, printGroups } from './scope.ts';

/** What a call answers when it is not refused, one part for each status. */
export function buildResponses(page: PageBuilder, operation: Operation): Block[] {
  return operation.responses
    .filter(({ status }) => !isError(status))
    .map((response) => ({
      kind: 'section',
      name: 'answer',
      anchor: page.anchors.take(`${page.anchorOf(operation.id)}.${response.status}`),
      heading: { depth: 4, text: response.status },
      blocks: [
        ...(response.description === ''
          ? []
          : [{ kind: 'prose', text: response.description, depth: 5 } as const]),
        ...listResponseParts(page, operation, response, {
          fields: true,
          examples: true,
          common: true,
        }),
      ],
    }));
}

/** Headers, fields, examples and links of one answer. */
export function listResponseParts(
  page: PageBuilder,
  operation: Operation,
  response: Response,
  wanted: { fields: boolean; examples: boolean; common: boolean },
): Block[] {
  const base = `${page.anchorOf(operation.id)}.${response.status}`;
  return [
    ...(wanted.examples ? printExamples(base, response) : []),
    ...printHeaders(page, operation, response, base, wanted.common),
    ...(wanted.fields
      ? response.content.flatMap((content) => printBody(page, operation, response, content))
      : []),
    ...printLinks(page, response),
  ];
}

function printExamples(base: string, { content, status }: Response): Block[] {
  const tabs = content.flatMap(({ mediaType, examples }) =>
    examples.map((example) => ({
      value: example.name,
      title: example.summary ?? example.name,
      blocks: [printExample(mediaType, example)],
    })),
  );
  if (tabs.length === 0) return [];
  return [
    {
      kind: 'section',
      name: 'examples',
      blocks: [
        {
          kind: 'tabs',
          choice: 'example',
          group: `${base}.example`,
          label: `Examples of ${status}`,
          tabs,
        },
      ],
    },
  ];
}

function printExample(mediaType: string, { value }: Example): Block {
  return { kind: 'code', language: languageOf(mediaType, value), text: printValue(value) };
}

/** A body as it is shown: JSON with two spaces, text as it is. */
export function printValue(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function languageOf(mediaType: string, value: Json): string {
  if (typeof value !== 'string' || /\bjson\b/.test(mediaType)) return 'json';
  return /\b(xml|html|yaml)\b/.exec(mediaType)?.[1] ?? 'text';
}

function printHeaders(
  page: PageBuilder,
  operation: Operation,
  { headers, status }: Response,
  base: string,
  common: boolean,
): Block[] {
  const { model } = page.site;
  const told = headers.filter((header) => common || !isCommon(page.site.common.response, header));
  if (told.length === 0) return [];
  const rows = told.map((header) => {
    const { name, schema, description } = header;
    const scope = makeScope(page, operation.id, 'response', operation.id, 'header');
    // The field is made for its anchor and its records; a table is enough to show it.
    const field = makeField(
      { ...scope, note: () => {} },
      {
        name,
        schema,
        required: undefined,
        anchor: `${base}.header.${name}`,
        path: name,
        description,
      },
    );
    // What is told once for all is found there.
    if (!isCommon(page.site.common.response, header)) {
      recordField(page, 'header', field, name, `${status} of ${operation.id}`);
    }
    const example = findHeaderExample(header, field.facts);
    return {
      anchor: field.anchor,
      cells: [
        { link: `#${field.anchor}`, content: { code: name } },
        describeType(model, viewSchema(model, schema)),
        { markdown: field.description ?? '' },
        example,
      ],
    };
  });
  return [
    { kind: 'paragraph', name: 'label', content: 'Headers' },
    {
      kind: 'table',
      name: 'headers',
      caption: `Headers of ${status} of ${operation.id}`,
      head: ['Header', 'Type', 'Meaning', 'Example'],
      rows,
    },
  ];
}

function findHeaderExample(
  { examples }: Header,
  facts: readonly { label: string; value: Inline }[],
): Inline {
  const [example] = examples;
  if (example !== undefined) return { code: showValue(example.value) };
  return facts.find(({ label }) => label === 'Example' || label === 'Always')?.value ?? '';
}

function printBody(
  page: PageBuilder,
  operation: Operation,
  { status, content: all }: Response,
  { mediaType, schema }: Content,
): Block[] {
  if (schema === undefined) return [];
  const { model } = page.site;
  const scope = makeScope(page, operation.id, 'response', `${status} of ${operation.id}`);
  const groups = listFields(scope, schema, `${page.anchorOf(operation.id)}.${status}.body`);
  const type = describeType(model, viewSchema(model, schema));
  const media: Inline =
    all.length > 1 || !/\bjson\b/.test(mediaType) ? [' as ', { code: mediaType }] : '';
  return [
    { kind: 'paragraph', name: 'label', content: [`Body: ${type}`, media] },
    ...printGroups(groups),
  ];
}

/** What can be called next, with values from this answer. */
function printLinks(page: PageBuilder, { links }: Response): Block[] {
  const items = links.flatMap((link) => {
    const address = page.site.plan.addresses.get(link.operation ?? '');
    const target = page.site.model.operations.find(({ id }) => id === link.operation);
    if (address === undefined || target === undefined) return [];
    const name: Inline = { link: `ref:${address}`, content: target.summary ?? target.id };
    const text: Inline =
      link.description === undefined ? '' : [': ', { markdown: link.description }];
    return [{ content: [name, text, printLinkValues(link)] }];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', name: 'label', content: 'What can follow' },
    { kind: 'list', name: 'links', items },
  ];
}

function printLinkValues({ parameters }: Link): Inline {
  const values = Object.entries(parameters).map(
    ([name, value]): Inline => [{ code: name }, ' is ', describeExpression(value)],
  );
  return values.length === 0 ? '' : [' (', joinInline(values), ')'];
}

/** `$response.body#/data/id` → `data.id` of this answer. */
function describeExpression(value: Json): Inline {
  const match = /^\$(request|response)\.(body#\/(.+)|path\.(.+)|query\.(.+)|header\.(.+))$/.exec(
    String(value),
  );
  if (match === null) return { code: showValue(value) };
  const [, side, , body, path, query, header] = match;
  const name = body?.replaceAll('/', '.') ?? path ?? query ?? header ?? '';
  return [{ code: name }, side === 'response' ? ' of this answer' : ' of your request'];
}
