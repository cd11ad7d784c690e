import type { Session } from '../../../model/behaviours.ts';
import type { ApiModel, SecurityScheme } from '../../../model/model.ts';
import { joinInline } from '../content/blocks.ts';
import type { Block, Inline } from '../content/blocks.ts';
import { PageBuilder } from '../page.ts';
import type { BuiltPage, Site } from '../page.ts';
import { makeScope, printGroups } from '../parts/scope.ts';
import type { CommonHeader } from '../common.ts';
import { toPlainText } from '../content/prose.ts';
import { describeType, findExample, showValue } from '../schema/describe.ts';
import { listFields } from '../schema/fields.ts';
import { viewSchema } from '../schema/view.ts';
import { splitDescription } from './overview.ts';

/** What holds for every call: what the description says of it, and the numbers that it declares. */
export function buildConventions(site: Site): BuiltPage {
  const { model } = site;
  const page = new PageBuilder(site, 'conventions', 'Conventions');
  page.record({
    kind: 'page',
    title: 'Conventions',
    anchor: undefined,
    detail: model.title,
    names: ['Conventions'],
    text: '',
  });
  const { rest } = splitDescription(model.description);
  if (rest !== '') page.add(page.prose(rest));
  if (model.servers.length > 0) page.add(page.section('servers', 'Servers', [printServers(model)]));
  const tokens = model.securitySchemes.flatMap((scheme) => printScheme(page, scheme));
  if (tokens.length > 0) page.add(page.section('access', 'Credentials', tokens));
  const paging = printPaging(page);
  if (paging.length > 0) page.add(page.section('paging', 'Paging, in detail', paging, 'paging'));
  const { request, response } = site.common;
  if (request.size > 0) {
    const block = printCommon(page, request, 'Headers that many calls take');
    page.add(page.section('common', 'Request headers', [block]));
  }
  if (response.size > 0) {
    const block = printCommon(page, response, 'Headers that many answers carry');
    page.add(page.section('common', 'Response headers', [block]));
  }
  if (model.rateLimits !== undefined) {
    page.add(page.section('rates', 'Rate classes', printRates(page), 'rate-classes'));
  }
  if (model.protocolErrors !== undefined) {
    page.add(page.section('envelope', 'The body of an error', printEnvelope(page), 'error-body'));
  }
  return page.build('Overview', `What holds for every call of ${model.title}.`, []);
}

function printCommon(
  page: PageBuilder,
  headers: ReadonlyMap<string, CommonHeader>,
  caption: string,
): Block {
  const { model } = page.site;
  return {
    kind: 'table',
    name: 'headers',
    caption,
    head: ['Header', 'Type', 'Meaning', 'Example'],
    rows: [...headers.values()].map(({ name, description, schema, example, anchor }) => {
      const free = page.anchors.take(anchor);
      const text = toPlainText(description ?? '');
      page.record({
        kind: 'header',
        title: name,
        anchor: free,
        detail: caption,
        names: [name],
        text,
      });
      const shown = example?.value ?? findExample(model, schema);
      return {
        anchor: free,
        cells: [
          { code: name },
          describeType(model, viewSchema(model, schema)),
          { markdown: description ?? '' },
          shown === undefined ? '' : { code: showValue(shown) },
        ],
      };
    }),
  };
}

function printServers({ servers }: ApiModel): Block {
  const named = servers.some(({ environment }) => environment !== undefined);
  return {
    kind: 'table',
    name: 'servers',
    caption: 'Servers',
    head: [...(named ? ['Environment'] : []), 'Address', 'What it is for'],
    rows: servers.map(({ url, description, environment }) => ({
      cells: [
        ...(named ? [environment ?? ''] : []),
        { code: url },
        { markdown: description ?? '' },
      ],
    })),
  };
}

function printScheme(page: PageBuilder, scheme: SecurityScheme): Block[] {
  const { name, type, parameter, description, session, messages } = scheme;
  const place = scheme.in === undefined ? '' : ` in the ${scheme.in}`;
  const kind: Inline =
    type === 'apiKey'
      ? ['A key', place, ' called ', { code: parameter ?? name }]
      : type === 'http'
        ? [{ code: `Authorization: ${scheme.scheme === 'basic' ? 'Basic' : 'Bearer'} …` }]
        : type;
  const blocks: Block[] = [
    { kind: 'paragraph', content: [{ strong: name }, ': ', kind] },
    ...(description === undefined ? [] : [{ kind: 'prose', text: description, depth: 3 } as const]),
  ];
  if (session !== undefined) {
    const items = listSession(page, session).map((content) => ({ content }));
    blocks.push({ kind: 'list', name: 'session', items });
  }
  const refusals = Object.entries(messages);
  if (refusals.length > 0) {
    const said = refusals.map(([, { message }]): Inline => ({ code: message }));
    blocks.push({ kind: 'paragraph', content: ['Refused with ', joinInline(said, ' or '), '.'] });
  }
  return blocks;
}

function listSession(page: PageBuilder, session: Session): Inline[] {
  const { login, refresh, logout, tokens, refreshEarly } = session;
  const field = (pointer: string): Inline => ({
    code: pointer
      .split('/')
      .filter((part) => part !== '')
      .join('.'),
  });
  return [
    [
      'Log in with ',
      linkOperation(page, login.operation),
      ': the token is ',
      field(tokens.access),
      ' of the answer.',
    ],
    ...(refresh === undefined
      ? []
      : [
          [
            'Renew with ',
            linkOperation(page, refresh.operation),
            tokens.refresh === undefined ? '' : [', which takes ', field(tokens.refresh)],
            refreshEarly === undefined ? '' : `, ${refreshEarly} seconds before the token runs out`,
            refresh.singleUse ? '. A refresh token works once.' : '.',
          ],
        ]),
    ...(logout === undefined
      ? []
      : [
          [
            'Log out with ',
            linkOperation(page, logout.operation),
            logout.revokes === 'all' ? ': it ends every session of the account.' : '.',
          ],
        ]),
  ];
}

function linkOperation({ site }: PageBuilder, id: string): Inline {
  const operation = site.model.operations.find((one) => one.id === id);
  const address = site.plan.addresses.get(id);
  const code: Inline = {
    code: operation === undefined ? id : `${operation.method.toUpperCase()} ${operation.path}`,
  };
  return address === undefined ? code : { link: `ref:${address}`, content: code };
}

/** The parameters and headers of lists; operations that have the same ones share a row. */
function printPaging(page: PageBuilder): Block[] {
  const lists = page.site.model.operations.filter(({ pagination }) => pagination !== undefined);
  if (lists.length === 0) return [];
  const groups = Map.groupBy(lists, ({ pagination }) => `${pagination?.page}\n${pagination?.size}`);
  const headers = new Map<string, string>();
  for (const { pagination, responses } of lists) {
    const declared = responses.find(({ status }) => status.startsWith('2'))?.headers ?? [];
    for (const name of Object.values(pagination?.headers ?? {})) {
      const header = declared.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (!headers.has(name)) headers.set(name, header?.description ?? '');
    }
  }
  return [
    {
      kind: 'table',
      name: 'paging',
      caption: 'Parameters of lists',
      head: ['Page', 'Size', 'Lists'],
      rows: [...groups.values()].map((operations) => ({
        cells: [
          { code: operations[0]?.pagination?.page ?? '' },
          { code: operations[0]?.pagination?.size ?? '' },
          joinInline(operations.map(({ id }) => linkOperation(page, id))),
        ],
      })),
    },
    {
      kind: 'table',
      name: 'paging-headers',
      caption: 'Headers of a page',
      head: ['Header', 'Meaning'],
      rows: [...headers].map(([name, meaning]) => ({
        cells: [{ code: name }, { markdown: meaning }],
      })),
    },
  ];
}

function printRates(page: PageBuilder): Block[] {
  const { model } = page.site;
  const { rateLimits } = model;
  if (rateLimits === undefined) return [];
  const environments = [
    ...new Set(Object.values(rateLimits.classes).flatMap(({ limits }) => Object.keys(limits))),
  ];
  return [
    {
      kind: 'paragraph',
      content: `Calls within ${rateLimits.window} seconds, counted by ${rateLimits.per}.`,
    },
    {
      kind: 'table',
      name: 'rates',
      caption: 'Rate classes',
      head: ['Class', ...environments, 'Counted', 'Operations'],
      rows: Object.entries(rateLimits.classes).map(([name, { bucket, limits }]) => {
        const anchor = page.anchors.take(`rate-${name}`);
        const operations = model.operations.filter(({ rateClass }) => rateClass === name);
        page.record({
          kind: 'term',
          title: `Rate class ${name}`,
          anchor,
          detail: environments.map((one) => `${limits[one] ?? '—'} in ${one}`).join(', '),
          names: [name, `rate limit ${name}`],
          text: '',
        });
        return {
          anchor,
          cells: [
            { code: name },
            ...environments.map((environment) => String(limits[environment] ?? '—')),
            bucket === 'class' ? 'together' : 'each operation by itself',
            joinInline(operations.map(({ id }) => linkOperation(page, id))),
          ],
        };
      }),
    },
  ];
}

function printEnvelope(page: PageBuilder): Block[] {
  const { model } = page.site;
  const schema = model.schemas.get(model.protocolErrors?.envelope.schema ?? '');
  const requestId = model.protocolErrors?.requestId;
  const scope = makeScope(page, '', 'response', 'every error');
  return [
    ...printGroups(listFields(scope, schema, 'error')),
    ...(requestId === undefined
      ? []
      : [
          {
            kind: 'paragraph',
            content: [
              'Every answer carries ',
              { code: requestId },
              ': log it, and quote it when you ask for help.',
            ],
          } as const,
        ]),
    {
      kind: 'paragraph',
      content: [
        'Every code and message stands in the ',
        { link: 'ref:errors', content: 'error catalogue' },
        '.',
      ],
    },
  ];
}
