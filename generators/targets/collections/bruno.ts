import type { Json, JsonObject } from '../../openapi/json.ts';
import { kebabCase } from '../../util/names.ts';
import { printYaml } from '../spec/index.ts';
import type { GeneratedFile } from '../target.ts';
import { stripRequest, VARIABLES } from './collection.ts';
import type {
  Auth,
  Body,
  Collection,
  CollectionRequest,
  Field,
  Group,
  Login,
  SavedAnswer,
} from './collection.ts';
import { writeLogin, writeTests } from './scripts.ts';
import type { Dialect } from './scripts.ts';

/** A collection of Bruno 3: a folder of OpenCollection files. */
export function writeBruno(collection: Collection): GeneratedFile[] {
  const { title, description, groups, auth, login, environments } = collection;
  const secrets = login === undefined ? [] : Object.values(login.body);
  const scripts =
    login === undefined
      ? {}
      : { scripts: [writeScript('before-request', writeLogin(login, DIALECT))] };
  return [
    file('opencollection.yml', {
      opencollection: '1.0.0',
      info: { name: title },
      request: { auth: writeAuth(auth), ...scripts },
      docs: description,
    }),
    ...environments.map(({ name, baseUrl }) =>
      file(`environments/${kebabCase(name)}.yml`, {
        name: kebabCase(name),
        variables: [
          { name: VARIABLES.baseUrl, value: baseUrl },
          ...secrets.map((secret) => ({ name: secret, secret: true })),
        ],
      }),
    ),
    ...writeGroups(groups, '', login),
  ];
}

const DIALECT: Dialect = {
  get: (name) => `bru.getVar('${name}')`,
  set: (name, value) => `bru.setVar('${name}', ${value});`,
  isOpen: "req.getAuthMode() === 'none'",
  answer: 'res.getBody()',
  status: 'res.getStatus()',
  send: ({ method, path, mediaType }, body, read) => [
    'const login = await bru.sendRequest({',
    `  url: bru.getEnvVar('${VARIABLES.baseUrl}') + ${JSON.stringify(path)},`,
    `  method: '${method}',`,
    `  headers: { 'Content-Type': '${mediaType}' },`,
    // A person's own values stand in the environment; ours are kept beside it.
    `  data: ${body.replaceAll('bru.getVar(', 'bru.getEnvVar(')},`,
    '});',
    'const answer = login.data;',
    ...read,
  ],
  test: (title, condition) => [
    `test('${title}', () => expect(${condition}, String(res.getStatus())).to.equal(true));`,
  ],
};

function writeGroups(
  groups: readonly Group[],
  above: string,
  login: Login | undefined,
): GeneratedFile[] {
  return groups.flatMap(({ name, description, groups: inner, requests }, index) => {
    const folder = `${above}${kebabCase(name)}/`;
    const info = { name, type: 'folder', seq: index + 1 };
    const taken = new Set(['folder']);
    const files = requests.map((request, at) => {
      const path = `${folder}${chooseName(request.name, taken)}.yml`;
      return file(path, writeRequest(request, inner.length + at + 1, login));
    });
    const docs = description === undefined ? {} : { docs: description };
    return [
      file(`${folder}folder.yml`, { info, ...docs }),
      ...writeGroups(inner, folder, login),
      ...files,
    ];
  });
}

function chooseName(name: string, taken: Set<string>): string {
  const asked = kebabCase(name) || 'request';
  let free = asked;
  for (let count = 2; taken.has(free); count++) free = `${asked}-${count}`;
  taken.add(free);
  return free;
}

function writeRequest(
  request: CollectionRequest,
  seq: number,
  login: Login | undefined,
): JsonObject {
  const { name, auth, description, saved } = request;
  const { after, tests } = writeTests(request, login, DIALECT);
  const scripts = [
    ...(after.length > 0 ? [writeScript('after-response', after)] : []),
    ...(tests.length > 0 ? [writeScript('tests', tests)] : []),
  ];
  const details = writeDetails(request);
  const sent = writeDetails(stripRequest(request));
  return {
    info: { name, type: 'http', seq },
    http: { ...details, auth: auth === undefined ? 'inherit' : writeAuth(auth) },
    ...(scripts.length === 0 ? {} : { runtime: { scripts } }),
    ...(saved.length === 0 ? {} : { examples: saved.map((one) => writeSaved(one, sent)) }),
    ...(description === '' ? {} : { docs: description }),
  };
}

function writeDetails({
  method,
  path,
  pathParameters,
  query,
  headers,
  body,
}: CollectionRequest): JsonObject {
  const sent = query.filter(({ disabled }) => !disabled);
  const search = sent.map(({ name, value }) => `${name}=${value}`).join('&');
  const url = `{{${VARIABLES.baseUrl}}}${path}`;
  const params = [
    ...query.map((one) => ({ ...writeField(one), type: 'query' })),
    ...pathParameters.map((one) => ({
      ...writeField({ ...one, disabled: false }),
      type: 'path',
    })),
  ];
  return {
    method,
    url: search === '' ? url : `${url}?${search}`,
    ...(headers.length === 0 ? {} : { headers: headers.map(writeField) }),
    ...(params.length === 0 ? {} : { params }),
    ...(body === undefined ? {} : { body: writeBody(body) }),
  };
}

function writeField({ name, value, description, disabled }: Field): JsonObject {
  return {
    name,
    value,
    ...(description === undefined ? {} : { description }),
    ...(disabled ? { disabled } : {}),
  };
}

function writeBody(body: Body): JsonObject {
  if (body.kind === 'text') {
    const type = /[/+]json\b/.test(body.mediaType) ? 'json' : 'text';
    return { type, data: body.text };
  }
  const data = body.fields.map(
    (field): Json => (body.multipart ? { ...writeField(field), type: 'text' } : writeField(field)),
  );
  return { type: body.multipart ? 'multipart-form' : 'form-urlencoded', data };
}

function writeAuth(auth: Auth): Json {
  switch (auth.kind) {
    case 'none':
      return 'none';
    case 'bearer':
      return { type: 'bearer', token: auth.token };
    case 'basic':
      return { type: 'basic', username: auth.username, password: auth.password };
    case 'apiKey':
      return { type: 'apikey', key: auth.name, value: auth.value, placement: auth.in };
  }
}

function writeSaved(
  { name, status, mediaType, body }: SavedAnswer,
  request: JsonObject,
): JsonObject {
  const type = /[/+]json\b/.test(mediaType) ? 'json' : 'text';
  return {
    name,
    request,
    response: {
      status,
      ...(mediaType === '' ? {} : { headers: [{ name: 'Content-Type', value: mediaType }] }),
      body: { type, data: body },
    },
  };
}

function writeScript(type: string, lines: readonly string[]): JsonObject {
  return { type, code: `${lines.join('\n')}\n` };
}

function file(path: string, content: JsonObject): GeneratedFile {
  return { path, content: printYaml(content) };
}
