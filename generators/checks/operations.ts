import { isObject, listOf, objectOf, textOf } from '../openapi/json.ts';
import type { JsonObject } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { didYouMean, kebabCase } from '../util/names.ts';
import type { CheckContext, FoundOperation } from './context.ts';

const OPERATION_ID = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./:# -]*$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const UNSAFE_NAME = /["'`\\\u0000-\u001f\u007f\u2028\u2029]/;
const PATH = /^\/(?:[^{}\s"'`\\?#]|\{[^{}\s"'`\\?#/]+\})*$/;

/** operationIds are safe in generated code, and each is used once. */
export function checkOperationIds({ operations, report }: CheckContext): void {
  const first = new Map<string, FoundOperation>();
  for (const operation of operations) {
    const id = operation.node['operationId'];
    if (id === undefined) continue;
    const pointer = `${operation.pointer}/operationId`;
    if (typeof id !== 'string' || !OPERATION_ID.test(id) || id === '__proto__') {
      report('operation-id-name', pointer, `${JSON.stringify(id)} cannot be an operationId.`);
      continue;
    }
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, operation);
    else {
      const owner = `${earlier.method.toUpperCase()} ${earlier.path}`;
      report('operation-id-duplicate', pointer, `"${id}" is the operationId of ${owner} already.`);
    }
  }
}

/** Each operation declares responses, keyed by statuses. OpenAPI 3.1 allows to say nothing. */
export function checkResponses({ document, operations, report, reportKey }: CheckContext): void {
  const optional = !String(document['openapi']).startsWith('3.0');
  for (const { node, pointer, method, path } of operations) {
    const responses = node['responses'];
    if (responses === undefined && optional) continue;
    if (!isObject(responses) || Object.keys(responses).length === 0) {
      report(
        'operation-responses',
        pointer,
        `${method.toUpperCase()} ${path} declares no responses.`,
      );
      continue;
    }
    for (const status of Object.keys(responses)) {
      if (status.startsWith('x-') || /^([1-5]\d\d|[1-5]XX|default)$/.test(status)) continue;
      const at = joinPointer(pointer, 'responses', status);
      reportKey('response-status', at, `"${status}" is no status.`);
    }
  }
}

/**
 * Paths are well formed, and no two operations match the same requests. Two paths that differ only
 * in the names of their parameters are let pass when they share no method, as large public
 * descriptions do it.
 */
export function checkPaths({ document, operations, reportKey }: CheckContext): void {
  for (const path of Object.keys(objectOf(document['paths']))) {
    if (path.startsWith('x-') || PATH.test(path)) continue;
    const message = `${JSON.stringify(path)} cannot be a path.`;
    reportKey('path-name', joinPointer('/paths', path), message);
  }
  const owners = new Map<string, string>();
  for (const { method, path, webhook } of operations) {
    if (webhook) continue;
    const requests = `${method.toUpperCase()} ${path.replaceAll(/\{[^}]+\}/g, '{}')}`;
    const owner = owners.get(requests);
    if (owner === undefined) owners.set(requests, path);
    else {
      const message = `${method.toUpperCase()} "${path}" matches the same requests as "${owner}".`;
      reportKey('path-duplicate', joinPointer('/paths', path), message);
    }
  }
}

/** The parameters of each operation are complete, distinct, and fit its path. */
export function checkParameters(context: CheckContext): void {
  const { report } = context;
  for (const { node, pointer } of context.byKind('parameter')) {
    if (typeof node['$ref'] === 'string') continue;
    checkParameter(context, node, pointer);
  }
  for (const operation of context.operations) {
    const own = locateParameters(context, operation.node, operation.pointer);
    const shared = locateParameters(context, operation.pathItem, operation.pathPointer);
    for (const list of [own, shared]) reportDuplicates(context, list);
    // One that is not there because its reference is broken might be the one that is missed.
    const broken =
      own.length < listOf(operation.node['parameters']).length ||
      shared.length < listOf(operation.pathItem['parameters']).length;
    if (operation.webhook) continue;
    const inTemplate = new Set(
      [...operation.path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? ''),
    );
    const declared = new Map(
      [...shared, ...own]
        .filter((parameter) => parameter.node['in'] === 'path')
        .map((parameter) => [textOf(parameter.node['name']) ?? '', parameter]),
    );
    const where = `${operation.method.toUpperCase()} ${operation.path}`;
    for (const name of inTemplate) {
      if (declared.has(name) || broken) continue;
      report(
        'path-parameter-undeclared',
        operation.pointer,
        `${where} does not declare {${name}}.`,
      );
    }
    for (const [name, parameter] of declared) {
      if (inTemplate.has(name)) continue;
      report('path-parameter-unused', parameter.usedAt, `"${name}" is not part of ${where}.`);
    }
  }
}

function checkParameter(context: CheckContext, node: JsonObject, pointer: string): void {
  const { report } = context;
  const name = node['name'];
  if (typeof name !== 'string' || name === '') {
    report('parameter-shape', pointer, 'The parameter has no name.');
  } else if (UNSAFE_NAME.test(name) || name === '__proto__') {
    report('parameter-name', `${pointer}/name`, `${JSON.stringify(name)} cannot name a parameter.`);
  }
  const place = node['in'];
  if (!['path', 'query', 'header', 'cookie'].includes(String(place))) {
    const says = place === undefined ? 'is missing' : `is ${JSON.stringify(place)}`;
    const message = `"in" ${says}; it must be path, query, header or cookie.`;
    report('parameter-shape', place === undefined ? pointer : `${pointer}/in`, message);
  }
  if (node['schema'] === undefined && node['content'] === undefined) {
    report(
      'parameter-shape',
      pointer,
      `Parameter "${String(name)}" has neither schema nor content.`,
    );
  }
  if (place === 'path' && node['required'] !== true) {
    report('path-parameter-optional', pointer, `Path parameter "${String(name)}" is not required.`);
  }
}

interface LocatedParameter {
  node: JsonObject;
  /** Where it is listed, which may be a reference to it. */
  usedAt: string;
}

function locateParameters(
  context: CheckContext,
  owner: JsonObject,
  at: string,
): LocatedParameter[] {
  return listOf(owner['parameters']).flatMap((entry, index) => {
    const node = context.follow(entry);
    return node === undefined ? [] : [{ node, usedAt: joinPointer(at, 'parameters', index) }];
  });
}

function reportDuplicates({ report }: CheckContext, parameters: LocatedParameter[]): void {
  const seen = new Set<string>();
  for (const { node, usedAt } of parameters) {
    const key = `${String(node['in'])} ${String(node['name'])}`;
    if (seen.has(key)) {
      const message = `The ${String(node['in'])} parameter "${String(node['name'])}" is listed twice.`;
      report('parameter-duplicate', usedAt, message);
    }
    seen.add(key);
  }
}

/** Security requirements name declared schemes. */
export function checkSecurity({ document, operations, reportKey }: CheckContext): void {
  const components = isObject(document['components']) ? document['components'] : {};
  const schemes = isObject(components['securitySchemes']) ? components['securitySchemes'] : {};
  const check = (owner: JsonObject, pointer: string) => {
    listOf(owner['security']).forEach((requirement, index) => {
      if (!isObject(requirement)) return;
      for (const name of Object.keys(requirement)) {
        if (Object.hasOwn(schemes, name)) continue;
        const at = joinPointer(pointer, 'security', index, name);
        const near = didYouMean(name, Object.keys(schemes));
        reportKey('security-unknown', at, `There is no security scheme "${name}".${near}`);
      }
    });
  };
  check(document, '');
  for (const operation of operations) check(operation.node, operation.pointer);
}

/** Tags give files and methods their names, so each must give a name, and one of its own. */
export function checkTags({ document, operations, report }: CheckContext): void {
  const bySlug = new Map<string, string>();
  const check = (tag: unknown, pointer: string) => {
    if (typeof tag !== 'string') return;
    const slug = kebabCase(tag);
    const earlier = bySlug.get(slug);
    if (slug === '' || UNSAFE_NAME.test(tag)) {
      report('tag-name', pointer, `${JSON.stringify(tag)} cannot name a vertical.`);
    } else if (earlier !== undefined && earlier !== tag) {
      report(
        'tag-name',
        pointer,
        `The tags "${earlier}" and "${tag}" would both be called "${slug}".`,
      );
    } else bySlug.set(slug, tag);
  };
  listOf(document['tags']).forEach((tag, index) => {
    if (isObject(tag)) check(tag['name'], joinPointer('/tags', index, 'name'));
  });
  for (const { node, pointer } of operations) {
    for (const [index, tag] of listOf(node['tags']).entries()) {
      check(tag, joinPointer(pointer, 'tags', index));
    }
  }
}

/** Links name operations and parameters that exist (OpenAPI 3.1.1, section 4.8.20). */
export function checkLinks(context: CheckContext): void {
  const byId = new Map(
    context.operations.map((operation) => [textOf(operation.node['operationId']), operation]),
  );
  for (const { node, pointer } of context.byKind('link')) {
    const id = node['operationId'];
    if (typeof id !== 'string') continue;
    const target = byId.get(id);
    if (target === undefined) {
      const known = [...byId.keys()].filter((one) => one !== undefined);
      const message = `There is no operation "${id}".${didYouMean(id, known)}`;
      context.report('link-target', `${pointer}/operationId`, message);
      continue;
    }
    const parameters = [
      ...locateParameters(context, target.node, target.pointer),
      ...locateParameters(context, target.pathItem, target.pathPointer),
    ].map(({ node: parameter }) => ({
      name: textOf(parameter['name']) ?? '',
      in: textOf(parameter['in']) ?? '',
    }));
    if (!isObject(node['parameters'])) continue;
    for (const name of Object.keys(node['parameters'])) {
      const known = parameters.some((one) => one.name === name || `${one.in}.${one.name}` === name);
      if (known) continue;
      const at = joinPointer(pointer, 'parameters', name);
      const near = didYouMean(
        name,
        parameters.map((one) => one.name),
      );
      context.reportKey('link-target', at, `"${id}" has no parameter "${name}".${near}`);
    }
  }
}
