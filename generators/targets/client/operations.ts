import type { ApiModel, Operation, Parameter, Schema } from '../../model/model.ts';
import { typesOf } from '../../model/schemas.ts';
import { isObject } from '../../openapi/json.ts';
import type { Idempotency, OperationCall, QuotePair } from '../../model/behaviours.ts';
import { createNamer, printKey, quote, toIdentifier } from '../../util/literals.ts';
import { layOut } from '../../util/layout.ts';
import type { Group, Layout } from '../../util/layout.ts';
import { bodyKindOf } from './media.ts';
import type { BodyKind, ResultKind } from './media.ts';
import { describeArguments } from './parameters.ts';
import { describeResult } from './result.ts';

/** What the runtime has for some operations only; those that need it name it. */
const HELPERS =
  `isSamePhone listen readAny readBlob readNothing readPlain safety styled writeMultipart writeRaw
writeUrlEncoded`.split(/\s+/);
const WRITERS: Record<BodyKind, string | undefined> = {
  json: undefined,
  form: 'writeUrlEncoded',
  multipart: 'writeMultipart',
  raw: 'writeRaw',
};
const READERS: Record<ResultKind, string | undefined> = {
  json: undefined,
  text: 'readPlain',
  blob: 'readBlob',
  any: 'readAny',
  none: 'readNothing',
};

/** Operation → the name under which the module of operations has it. */
export type OperationNames = ReadonlyMap<Operation, string>;

/** Names the operations: their ids, as far as those can be names. */
export function nameOperations({ operations }: ApiModel): OperationNames {
  const name = createNamer(['all', 'LifeRules', 'Operation', 'PageRules', ...HELPERS]);
  return new Map(operations.map((one) => [one, name(toIdentifier(one.id))]));
}

/**
 * Prints the module that tells the runtime what to do for each operation. Each is a constant of its
 * own, so that a bundler keeps those that are used.
 */
export function printOperations(
  model: ApiModel,
  names: OperationNames,
  header: string,
  extension: string,
): string {
  const byId = new Map(model.operations.map((one) => [one.id, one]));
  const refer = (id: string) => {
    const operation = byId.get(id);
    return operation === undefined ? undefined : names.get(operation);
  };
  const helpers = new Set<string>();
  const use: Use = (helper) => {
    helpers.add(helper);
    return helper;
  };
  const marksCreates = model.operations.some(({ idempotency }) => idempotency !== undefined);
  const constants = model.operations.map((operation) => {
    // Its own type is that of its rules; one that names itself could not be inferred.
    const type = typeOf(operation);
    const before = `export const ${names.get(operation)}: ${type} = `;
    const items = listItems(operation, model, marksCreates, refer, use);
    const after = ';';
    return `${before}${layOut({ before: '', brackets: '{}', items }, '', after, before)}${after}\n`;
  });
  const used = [
    ...(model.operations.some(({ lifecycle }) => lifecycle !== undefined) ? ['LifeRules'] : []),
    'Operation',
    ...(model.operations.some(({ pagination }) => pagination !== undefined) ? ['PageRules'] : []),
  ];
  const all = model.operations.map((operation) => `  ${names.get(operation)},\n`);
  const runtime = `./runtime/index${extension}`;
  const imports =
    helpers.size === 0 ? '' : `import { ${[...helpers].sort().join(', ')} } from '${runtime}';\n`;
  return `${header}

${imports}import type { ${used.join(', ')} } from '${runtime}';

${constants.join('\n')}
/** All of them, for those that know a request by its method and path only. */
export const all: readonly Operation[] = [
${all.join('')}];
`;
}

function typeOf({ pagination, lifecycle }: Operation): string {
  const rules = [
    ...(pagination === undefined ? [] : ['pages: PageRules']),
    ...(lifecycle === undefined ? [] : ['life: LifeRules']),
  ];
  return rules.length === 0 ? 'Operation' : `Operation & { ${rules.join('; ')} }`;
}

type Refer = (id: string) => string | undefined;
/** Notes that a helper of the runtime is used. */
type Use = (helper: string) => string;

function listItems(
  operation: Operation,
  model: ApiModel,
  marksCreates: boolean,
  refer: Refer,
  use: Use,
): Layout[] {
  const { id, method, path, pagination } = operation;
  const { body } = describeArguments(operation, 'Operation', new Set());
  const result = describeResult(operation, 'Operation');
  const items: Layout[] = [
    `id: ${quote(id)}`,
    ...(method === 'get' ? [] : [`method: ${quote(method.toUpperCase())}`]),
    `path: ${quote(path)}`,
  ];
  const styles = (['path', 'query'] as const).flatMap((place) => {
    const printed = printStyles(operation.parameters, place);
    return printed === undefined ? [] : [printed];
  });
  const isPlain = operation.parameters.every(
    (one) => (one.in !== 'path' && one.in !== 'query') || isScalar(one.schema, model),
  );
  if (styles.length > 0 || !isPlain) {
    const styled: Group = { before: '', brackets: '{}', items: styles };
    // Marked, so that bundlers drop what is not used.
    const before = `styles: /* @__PURE__ */ ${use('styled')}`;
    items.push({ before, brackets: '()', items: [styled] });
  }
  if (body !== undefined && body.mediaType !== 'application/json') {
    items.push(`contentType: ${quote(body.mediaType)}`);
    const writer = WRITERS[bodyKindOf(body.mediaType)];
    if (writer !== undefined) items.push(`write: ${use(writer)}`);
  }
  if (result.accept !== 'application/json') items.push(`accept: ${quote(result.accept)}`);
  const reader = READERS[result.kind];
  if (reader !== undefined) items.push(`read: ${use(reader)}`);
  if (isOpen(operation, model)) items.push('open: true');
  if (mayRepeat(operation, model, marksCreates)) items.push('repeat: true');
  if (operation.lifecycle?.hold !== undefined) items.push(`hold: ${operation.lifecycle.hold}`);
  if (pagination !== undefined) {
    const { items: rows } = pagination;
    const { hasMore, page: number, perPage, totalCount, totalPages } = pagination.headers;
    const optional = Object.entries({ number, perPage, totalCount, totalPages, rows }).flatMap(
      ([key, value]) => (value === undefined ? [] : [`${key}: ${quote(value)}`]),
    );
    const inner = [`page: ${quote(pagination.page)}`, `more: ${quote(hasMore)}`, ...optional];
    items.push({ before: 'pages: ', brackets: '{}', items: inner });
  }
  const create = printCreate(operation, refer, use);
  if (create !== undefined) items.push(create);
  const life = printLife(operation, refer, use);
  if (life !== undefined) items.push(life);
  return items;
}

/** Has a parameter one way only to be written: is it a text, a number or a truth value? */
function isScalar(schema: Schema | undefined, model: ApiModel): boolean {
  if (!isObject(schema)) return false;
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    return isScalar(model.schemas.get(reference.replace('#/components/schemas/', '')), model);
  }
  const types = typesOf(schema);
  // A date may be given as an object of JavaScript.
  return (
    types.length > 0 &&
    types.every((type) => type !== 'array' && type !== 'object') &&
    !String(schema['format']).startsWith('date')
  );
}

/** The parameters that are not written in the usual way of their place. */
function printStyles(parameters: Parameter[], place: 'path' | 'query'): Group | undefined {
  const usual = place === 'path' ? 'simple false' : 'form true';
  const items = parameters
    .filter((one) => one.in === place && `${one.style} ${one.explode}` !== usual)
    .map(({ name, style, explode }) => {
      return `${printKey(name)}: { style: ${quote(style)}, explode: ${explode} }`;
    });
  return items.length === 0 ? undefined : { before: `${place}: `, brackets: '{}', items };
}

function printCreate(
  { idempotency, responses }: Operation,
  refer: Refer,
  use: Use,
): Group | undefined {
  if (idempotency === undefined) return undefined;
  const { key, duplicate, lookup, read, match } = idempotency;
  const found = refer(lookup.operation);
  const whole = printFollow('read', read, refer);
  if (found === undefined || whole === undefined) return undefined;
  const success = responses.find(({ status }) => /^2\d\d$/.test(status))?.status ?? '200';
  const pairs = match.map(({ request, response, normalized }) => {
    const alike = normalized === 'phone' ? [use('isSamePhone')] : [];
    return `[${[quote(request), quote(response), ...alike].join(', ')}]`;
  });
  const words = [
    `status: ${duplicate.status}`,
    `code: ${quote(duplicate.code)}`,
    `message: ${quote(duplicate.message)}`,
  ];
  return {
    before: 'create: ',
    brackets: '{}',
    items: [
      `by: ${use('safety')}`,
      `key: ${quote(key)}`,
      `status: ${success}`,
      { before: 'duplicate: ', brackets: '{}', items: words },
      `lookup: { operation: () => ${found}, parameter: ${quote(lookup.parameter)} }`,
      whole,
      { before: 'match: ', brackets: '[]', items: pairs },
      ...printQuote(idempotency.quote, refer),
    ],
  };
}

function printQuote(declared: Idempotency['quote'], refer: Refer): Group[] {
  if (declared === undefined) return [];
  const operation = refer(declared.operation);
  if (operation === undefined) return [];
  const printMatch = (match: QuotePair[]): Group => {
    const items = match.map((pair) => printList([pair.quote, pair.response]));
    return { before: 'match: ', brackets: '[]', items };
  };
  const { pass, match, instead } = declared;
  const items: Layout[] = [
    `operation: () => ${operation}`,
    `pass: ${printList(pass)}`,
    printMatch(match),
  ];
  if (instead !== undefined) {
    const other = [`with: ${quote(instead.with)}`, printMatch(instead.match)];
    items.push({ before: 'instead: ', brackets: '{}', items: other });
  }
  return [{ before: 'quote: ', brackets: '{}', items }];
}

function printList(texts: readonly string[]): string {
  return `[${texts.map((text) => quote(text)).join(', ')}]`;
}

function printLife({ lifecycle }: Operation, refer: Refer, use: Use): Group | undefined {
  if (lifecycle === undefined) return undefined;
  const { status, transitions, terminal, success, poll, events } = lifecycle;
  const follow = printFollow('poll', poll, refer);
  if (follow === undefined) return undefined;
  const quoted = (values: readonly string[]) => [...new Set(values)].map((one) => quote(one));
  const ends = [...terminal, ...success];
  const cadence = poll.cadence.map(({ every, until }) => `[${every}, ${until}]`);
  return {
    before: 'life: ',
    brackets: '{}',
    items: [
      `status: ${quote(status)}`,
      {
        before: 'known: ',
        brackets: '[]',
        items: quoted(Object.keys(transitions).filter((state) => !ends.includes(state))),
      },
      { before: 'ends: ', brackets: '[]', items: quoted(ends) },
      follow,
      { before: 'cadence: ', brackets: '[]', items: cadence },
      ...(events.length === 0
        ? []
        : [{ before: 'events: ', brackets: '[]', items: quoted(events) } as const, use('listen')]),
    ],
  };
}

function printFollow(name: string, call: OperationCall, refer: Refer): Group | undefined {
  const operation = refer(call.operation);
  if (operation === undefined) return undefined;
  const items = [
    `operation: () => ${operation}`,
    `parameter: ${quote(call.parameter)}`,
    `from: ${quote(call.from)}`,
  ];
  return { before: `${name}: `, brackets: '{}', items };
}

/**
 * Does it take no access token? A description that declares no scheme for one says nothing about it,
 * so that a token goes everywhere then.
 */
function isOpen({ security }: Operation, { securitySchemes }: ApiModel): boolean {
  const bearers = new Set(
    securitySchemes
      .filter(({ type, scheme }) =>
        type === 'http'
          ? scheme?.toLowerCase() === 'bearer'
          : type === 'oauth2' || type === 'openIdConnect',
      )
      .map(({ name }) => name),
  );
  if (bearers.size === 0) return false;
  return !security.some((one) => Object.keys(one).some((name) => bearers.has(name)));
}

/**
 * May it be sent again when its answer was lost? By HTTP (RFC 9110, section 9.2.2) all but POST and
 * PATCH may. These may when the description marks what creates something, and this does not.
 */
function mayRepeat(
  { id, method, idempotency, responses }: Operation,
  { securitySchemes }: ApiModel,
  marksCreates: boolean,
): boolean {
  // The runtime knows what may be sent again anyway.
  if (method !== 'post' && method !== 'patch') return false;
  for (const { session } of securitySchemes) {
    if (session?.login.operation === id) return true;
    // A refresh token may be good for one use only.
    if (session?.refresh?.operation === id || session?.logout?.operation === id) return false;
  }
  const successes = responses.filter(({ status }) => status.startsWith('2'));
  return (
    marksCreates && idempotency === undefined && successes.every(({ status }) => status === '200')
  );
}
