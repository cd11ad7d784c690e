import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { stripRequest, VARIABLES } from './collection.ts';
import type {
  Auth,
  Body,
  Collection,
  CollectionRequest,
  Environment,
  Field,
  Group,
  Login,
  SavedAnswer,
} from './collection.ts';
import { writeLogin, writeTests } from './scripts.ts';
import type { Dialect } from './scripts.ts';

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/** A collection of Postman, format 2.1. */
export function writePostman(collection: Collection): JsonObject {
  const { title, description, groups, auth, login, environments } = collection;
  return {
    info: {
      _postman_id: makeId(title),
      name: title,
      description,
      schema: SCHEMA,
    },
    item: groups.map((group) => writeGroup(group, title, login)),
    auth: writeAuth(auth),
    event: login === undefined ? [] : [writeEvent('prerequest', writeLogin(login, DIALECT))],
    variable: [{ key: VARIABLES.baseUrl, value: environments[0]?.baseUrl ?? '', type: 'string' }],
  };
}

/** An environment of Postman. What is secret is left empty, to be filled in. */
export function writePostmanEnvironment(
  { name, baseUrl }: Environment,
  { title, login }: Collection,
): JsonObject {
  const secrets = login === undefined ? [] : Object.values(login.body);
  return {
    id: makeId(`${title} environment ${name}`),
    name: `${title}: ${name}`,
    values: [
      { key: VARIABLES.baseUrl, value: baseUrl, type: 'default', enabled: true },
      ...secrets.map((key) => ({ key, value: '', type: 'secret', enabled: true })),
    ],
    _postman_variable_scope: 'environment',
  };
}

const DIALECT: Dialect = {
  get: (name) => `pm.variables.get('${name}')`,
  // Without an environment there is only the collection to keep a token in.
  set: (name, value) =>
    `(pm.environment.name ? pm.environment : pm.collectionVariables).set('${name}', ${value});`,
  isOpen: "pm.request.auth && pm.request.auth.type === 'noauth'",
  answer: 'pm.response.json()',
  status: 'pm.response.code',
  send: ({ method, path, mediaType }, body, read) => [
    'pm.sendRequest({',
    `  url: pm.variables.get('${VARIABLES.baseUrl}') + ${JSON.stringify(path)},`,
    `  method: '${method}',`,
    `  header: { 'Content-Type': '${mediaType}' },`,
    `  body: { mode: 'raw', raw: JSON.stringify(${body}) },`,
    '}, (error, response) => {',
    "  if (error || response.code >= 300) throw new Error('The login failed: ' + (error || response.text()));",
    '  const answer = response.json();',
    ...read.map((line) => `  ${line}`),
    '});',
  ],
  test: (title, condition) => [
    `pm.test('${title}', () => pm.expect(${condition}, String(pm.response.code)).to.equal(true));`,
  ],
};

function writeGroup(group: Group, above: string, login: Login | undefined): JsonObject {
  const { name, description, groups, requests } = group;
  const key = `${above} / ${name}`;
  return {
    id: makeId(key),
    name,
    ...(description === undefined ? {} : { description }),
    item: [
      ...groups.map((one) => writeGroup(one, key, login)),
      ...requests.map((one) => writeItem(one, key, login)),
    ],
  };
}

function writeItem(
  request: CollectionRequest,
  above: string,
  login: Login | undefined,
): JsonObject {
  const key = `${above} / ${request.key}`;
  const { after, tests } = writeTests(request, login, DIALECT);
  const written = writeRequest(request);
  const original = writeRequest(stripRequest(request));
  return {
    id: makeId(key),
    name: request.name,
    event: [writeEvent('test', [...after, ...tests])],
    request: {
      ...written,
      ...(request.auth === undefined ? {} : { auth: writeAuth(request.auth) }),
    },
    response: request.saved.map((saved, index) => writeSaved(saved, `${key} ${index}`, original)),
  };
}

function writeEvent(listen: 'prerequest' | 'test', exec: string[]): JsonObject {
  return { listen, script: { type: 'text/javascript', exec } };
}

function writeRequest({
  method,
  path,
  pathParameters,
  query,
  headers,
  body,
  description,
}: CollectionRequest): JsonObject {
  const raw = `{{${VARIABLES.baseUrl}}}${path}`;
  const sent = query.filter(({ disabled }) => !disabled);
  const search = sent.map(({ name, value }) => `${name}=${value}`).join('&');
  const isForm = body?.kind === 'form';
  const contentType: Field[] =
    body === undefined || isForm
      ? []
      : [{ name: 'Content-Type', value: body.mediaType, description: undefined, disabled: false }];
  return {
    method,
    ...(description === '' ? {} : { description }),
    url: {
      raw: search === '' ? raw : `${raw}?${search}`,
      host: [`{{${VARIABLES.baseUrl}}}`],
      path: path.split('/').slice(1),
      ...(query.length === 0 ? {} : { query: query.map(writeField) }),
      ...(pathParameters.length === 0
        ? {}
        : { variable: pathParameters.map((one) => writeField({ ...one, disabled: false })) }),
    },
    header: [...contentType, ...headers].map(writeField),
    ...(body === undefined ? {} : { body: writeBody(body) }),
  };
}

function writeField({ name, value, description, disabled }: Field): JsonObject {
  return {
    key: name,
    value,
    ...(description === undefined ? {} : { description }),
    ...(disabled ? { disabled } : {}),
  };
}

function writeBody(body: Body): JsonObject {
  if (body.kind === 'text') {
    const language = /[/+]json\b/.test(body.mediaType) ? 'json' : 'text';
    return { mode: 'raw', raw: body.text, options: { raw: { language } } };
  }
  const fields = body.fields.map((field): Json => ({ ...writeField(field), type: 'text' }));
  return body.multipart
    ? { mode: 'formdata', formdata: fields }
    : { mode: 'urlencoded', urlencoded: fields };
}

function writeAuth(auth: Auth): JsonObject {
  const list = (fields: Record<string, string>) =>
    Object.entries(fields).map(([key, value]) => ({ key, value, type: 'string' }));
  switch (auth.kind) {
    case 'none':
      return { type: 'noauth' };
    case 'bearer':
      return { type: 'bearer', bearer: list({ token: auth.token }) };
    case 'basic':
      return {
        type: 'basic',
        basic: list({ username: auth.username, password: auth.password }),
      };
    case 'apiKey':
      return {
        type: 'apikey',
        apikey: list({ key: auth.name, value: auth.value, in: auth.in }),
      };
  }
}

function writeSaved(saved: SavedAnswer, key: string, request: JsonObject): JsonObject {
  const { name, status, mediaType, body } = saved;
  return {
    id: makeId(key),
    name,
    originalRequest: request,
    code: status,
    _postman_previewlanguage: /[/+]json\b/.test(mediaType) ? 'json' : 'text',
    header: mediaType === '' ? [] : [{ key: 'Content-Type', value: mediaType }],
    cookie: [],
    body,
  };
}

/** An id in the form of a UUID that is the same for the same thing. */
function makeId(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
