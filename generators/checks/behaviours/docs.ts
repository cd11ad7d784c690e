import { isObject, listOf, objectOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { didYouMean } from '../../util/names.ts';
import type { Lookup } from '../lookup.ts';
import { failWith } from './fail.ts';
import type { Fail } from './fail.ts';

/** Addresses of pages that every reference has. */
const TAKEN = ['index', 'conventions', 'errors'];

/** `x-docs`: every operation and webhook stands on one page, and every name and address is there once. */
export function checkDocs(lookup: Lookup): void {
  const docs = lookup.rootExtension('x-docs');
  if (docs === undefined) return;
  const fail = failWith(lookup, 'docs-unverified', docs);
  const { document, operations } = lookup.context;
  const calls = namesOf(
    operations.filter(({ webhook }) => !webhook).map(({ node }) => node['operationId']),
  );
  const events = new Set(operations.filter(({ webhook }) => webhook).map(({ path }) => path));
  const tags = namesOf(listOf(document['tags']).map((tag) => objectOf(tag)['name']));
  const placed = { operations: new Set<string>(), webhooks: new Set<string>() };
  const slugs = new Set(TAKEN);
  listOf(docs.node['sections']).forEach((entry, index) => {
    const section = objectOf(entry);
    const at = `sections.${index}`;
    checkSlug(slugs, section['slug'], `${at}.slug`, fail);
    checkName(section['tag'], tags, `${at}.tag`, 'tag', fail);
    const below = new Set<string>();
    listOf(section['pages']).forEach((value, number) => {
      const page = objectOf(value);
      const place = `${at}.pages.${number}`;
      checkSlug(below, page['slug'], `${place}.slug`, fail);
      checkNames(
        page['operations'],
        calls,
        placed.operations,
        `${place}.operations`,
        'operation',
        fail,
      );
      checkNames(page['webhooks'], events, placed.webhooks, `${place}.webhooks`, 'webhook', fail);
      checkLifecycle(lookup, page['lifecycle'], `${place}.lifecycle`, fail);
      if (page['signature'] === true && lookup.rootExtension('x-signature') === undefined) {
        fail(`${place}.signature`, 'The description has no x-signature.');
      }
    });
  });
  for (const { method, path, node, webhook } of operations) {
    if (webhook || textOf(node['operationId']) !== undefined) continue;
    fail('', `${method.toUpperCase()} ${path} has no operationId, so that no page can name it.`);
  }
  tellMissing(calls, placed.operations, 'operation', fail);
  tellMissing(events, placed.webhooks, 'webhook', fail);
}

function namesOf(values: (Json | undefined)[]): Set<string> {
  return new Set(values.map(textOf).filter((name) => name !== undefined));
}

function checkSlug(taken: Set<string>, value: Json | undefined, field: string, fail: Fail): void {
  const slug = textOf(value);
  if (slug === undefined) return;
  if (taken.has(slug)) fail(field, `Another page has the address "${slug}" already.`);
  taken.add(slug);
}

function checkName(
  value: Json | undefined,
  known: ReadonlySet<string>,
  field: string,
  kind: string,
  fail: Fail,
): void {
  const name = textOf(value);
  if (name === undefined || known.has(name)) return;
  fail(field, `There is no ${kind} "${name}".${didYouMean(name, known)}`);
}

function checkNames(
  value: Json | undefined,
  known: ReadonlySet<string>,
  placed: Set<string>,
  field: string,
  kind: string,
  fail: Fail,
): void {
  listOf(value).forEach((entry, index) => {
    const name = textOf(entry) ?? '';
    checkName(name, known, `${field}.${index}`, kind, fail);
    if (placed.has(name))
      fail(`${field}.${index}`, `The ${kind} "${name}" stands on another page already.`);
    placed.add(name);
  });
}

function checkLifecycle(lookup: Lookup, value: Json | undefined, field: string, fail: Fail): void {
  const id = textOf(value);
  if (id === undefined) return;
  const operation = lookup.operation(id);
  if (operation === undefined) {
    fail(field, `There is no operation "${id}".${lookup.suggestOperation(id)}`);
  } else if (!isObject(operation.node['x-lifecycle'])) {
    fail(field, `"${id}" has no x-lifecycle.`);
  }
}

function tellMissing(
  known: ReadonlySet<string>,
  placed: ReadonlySet<string>,
  kind: string,
  fail: Fail,
): void {
  const missing = [...known].filter((name) => !placed.has(name));
  if (missing.length === 0) return;
  const names = missing.map((name) => `"${name}"`).join(', ');
  const one = missing.length === 1;
  fail(
    '',
    one ? `The ${kind} ${names} stands on no page.` : `The ${kind}s ${names} stand on no page.`,
  );
}
