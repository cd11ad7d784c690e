import { splitPointer } from '@octopus-cards/toolkit/compile';
import type { ApiModel, Operation } from '@octopus-cards/toolkit';

/** Where a value for a parameter or property may come from, and how likely it is the right one. */
interface Source {
  key: string;
  score: number;
}

/**
 * The places of answers that hold values for a parameter or body property, the likeliest first:
 * what links and extensions say, then what paths and names suggest.
 *
 * @param subject name of a parameter, or `body` and a JSON Pointer
 * @param seen the places that there are: operation and pointer with `*` for indexes
 */
export function listSources(
  model: ApiModel,
  operation: Operation,
  subject: string,
  seen: readonly string[],
): string[] {
  const declared = [
    ...listLinked(model, operation, subject),
    ...listCalled(model, operation, subject),
  ].filter((key) => seen.includes(key));
  const guessed = seen
    .flatMap((key): Source[] => {
      const [id = '', at = ''] = splitKey(key);
      const producer = model.operations.find((one) => one.id === id);
      const score = producer === undefined ? 0 : rate(operation, subject, producer, at);
      return score > 0 ? [{ key, score }] : [];
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ key }) => key);
  return [...new Set([...declared, ...guessed])];
}

function splitKey(key: string): [id: string, at: string] {
  const space = key.indexOf(' ');
  return [key.slice(0, space), key.slice(space + 1)];
}

/** `links`: a value in the answer of one operation is a parameter of another. */
function listLinked(model: ApiModel, operation: Operation, subject: string): string[] {
  return model.operations.flatMap((producer) =>
    producer.responses
      .flatMap(({ links }) => links)
      .filter((link) => link.operation === operation.id)
      .flatMap(({ parameters }) =>
        Object.entries(parameters)
          .filter(([name]) => name === subject || name.replace(/^\w+\./, '') === subject)
          .flatMap(([, expression]) => readExpression(producer, expression)),
      ),
  );
}

function readExpression(producer: Operation, expression: unknown): string[] {
  if (typeof expression !== 'string' || !expression.startsWith('$response.body#')) return [];
  const at = expression.slice('$response.body#'.length).replaceAll(/\/\d+(?=\/|$)/g, '/*');
  return [`${producer.id} ${at}`];
}

/** `x-idempotency` and `x-lifecycle`: what is found or created is read by its id. */
function listCalled(model: ApiModel, operation: Operation, subject: string): string[] {
  return model.operations.flatMap(({ id, idempotency, lifecycle }) => {
    const keys: string[] = [];
    const poll = lifecycle?.poll;
    if (poll?.operation === operation.id && poll.parameter === subject) {
      keys.push(`${id} ${poll.from}`);
    }
    const read = idempotency?.read;
    if (read?.operation === operation.id && read.parameter === subject) {
      keys.push(`${idempotency?.lookup.operation} /*${read.from}`);
    }
    return keys;
  });
}

/** How likely it is that a place in an answer holds what a parameter or property names; 0: not. */
function rate(operation: Operation, subject: string, producer: Operation, at: string): number {
  const field = splitPointer(at).at(-1) ?? '';
  const name = subject.startsWith('body/')
    ? (splitPointer(subject.slice(4)).at(-1) ?? '')
    : subject;
  const depth = splitPointer(at).filter((token) => token !== '*').length;
  // Of two fields alike the one further out belongs to the object itself.
  const detail = countShared(operation.path, producer.path) - depth;
  const before = findCollection(operation.path, name);
  if (before !== undefined) {
    const fits = isSameField(field, name, lastWord(before));
    if (!fits || depth > 2) return 0;
    if (producer.path === before) return 200 + detail;
    return producer.path.startsWith(`${before}/{`) &&
      countParts(producer.path) === countParts(before) + 1
      ? 180 + detail
      : 0;
  }
  if (!isIdentifier(name)) return 0;
  if (field === name) return 100 + detail;
  const { stem, suffix } = splitName(name);
  const owner = lastWord(producer.path.replace(/\/\{[^}]+\}$/, ''));
  return stem !== '' && singular(owner) === stem && words(field).join('_') === suffix && depth <= 2
    ? 120 + detail
    : 0;
}

/** `/shops/{id}/orders`, `id` → `/shops`: the collection that a path parameter picks from. */
function findCollection(path: string, name: string): string | undefined {
  const index = path.indexOf(`/{${name}}`);
  return index > 0 ? path.slice(0, index) : undefined;
}

function lastWord(path: string): string {
  const fixed = path.split('/').filter((part) => part !== '' && !part.startsWith('{'));
  return words(fixed.at(-1) ?? '').join('_');
}

/** `id` of a shop is named `id` or `shop_id`, in whatever case. */
function isSameField(field: string, name: string, collection: string): boolean {
  const [left, right] = [words(field).join('_'), words(name).join('_')];
  if (left === right) return true;
  const thing = singular(collection);
  return left === right.replace(`${thing}_`, '') || right === left.replace(`${thing}_`, '');
}

/** Names of things that must exist, not of how many or how much. */
function isIdentifier(name: string): boolean {
  return /^(id|uuid|code|slug|reference|key)$/.test(words(name).at(-1) ?? '');
}

/** `shopId` → stem `shop`, suffix `id`. */
function splitName(name: string): { stem: string; suffix: string } {
  const parts = words(name);
  return { stem: parts.slice(0, -1).join('_'), suffix: parts.at(-1) ?? '' };
}

function words(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ss|us)$/.test(word)) return word;
  return /(ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '');
}

function countShared(left: string, right: string): number {
  const [a, b] = [left.split('/'), right.split('/')];
  const different = a.findIndex((part, index) => part !== b[index]);
  return different === -1 ? a.length : different;
}

function countParts(path: string): number {
  return path.split('/').length;
}
