import { isObject, joinPointer, listOf, textOf } from '@octopus-cards/toolkit/compile';
import type { Json } from '@octopus-cards/toolkit';
import { followPointer } from '../../tools/follow.ts';
import { hasMark } from '../../tools/schemas.ts';
import type { ExchangeCheck, Tools } from '../../types.ts';
import {
  createProblem,
  findContent,
  judgeExchange,
  readMediaType,
  readSentHeader,
  settle,
  withoutIndices,
} from '../judging.ts';
import type { Judged } from '../judging.ts';

/** Shorter texts come back by chance. */
const SHORTEST = 6;

/**
 * A secret that comes back stands in caches, logs and screens from then on. Finds the credentials of
 * the request, the value of a property that is a password, and any `writeOnly` property.
 */
export const noSecretLeaked: ExchangeCheck = {
  id: 'no-secret-leaked',
  kind: 'exchange',
  rule: 'No answer holds a writeOnly property, a password that was sent, or the credentials of the request.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined) return [];
    const leaks = [...findEchoes(judged, tools), ...findWriteOnly(judged, tools)];
    return leaks.map(({ what, cause, pointer }) =>
      createProblem(this.id, judged, {
        pointer: pointer ?? judged.pointer,
        expected: `an answer without ${what}`,
        actual: `${judged.answer.status} with ${what}`,
        cause,
      }),
    );
  },
};

interface Leak {
  what: string;
  cause: string;
  pointer?: string;
}

/** Secrets of the request that came back. The secret itself is never shown. */
function findEchoes({ exchange, answer, operation }: Judged, tools: Tools): Leak[] {
  const received = [answer.text, ...answer.headers.map(([, text]) => text)].join('\n');
  const leaks: Leak[] = [];
  const token = readSentHeader(exchange, 'authorization')?.split(' ')[1];
  if (token !== undefined && token.length >= SHORTEST && received.includes(token)) {
    leaks.push({ what: 'the credentials of the request', cause: 'credentials' });
  }
  const { body } = exchange.case.request;
  if (operation === undefined || body?.value === undefined) return leaks;
  const at = joinPointer(operation.pointer, 'requestBody', 'content', body.mediaType, 'schema');
  for (const { pointer, value, schema } of listSecrets(tools, at, body.value, isSecret)) {
    if (typeof value !== 'string' || value.length < SHORTEST) continue;
    if (!received.includes(JSON.stringify(value).slice(1, -1))) continue;
    leaks.push({ what: `${pointer} of the request`, cause: `request ${pointer}`, pointer: schema });
  }
  return leaks;
}

/** Properties of the answer that the description says are never answered. */
function findWriteOnly({ answer, response, responsePointer }: Judged, tools: Tools): Leak[] {
  const mediaType = readMediaType(answer);
  if (response === undefined || mediaType === undefined || answer.json === undefined) return [];
  const content = findContent(response, mediaType);
  if (content === undefined) return [];
  const at = joinPointer(responsePointer, 'content', content.mediaType, 'schema');
  const found = listSecrets(tools, at, answer.json, isWriteOnly);
  return found.map(({ pointer, schema }) => ({
    what: `${withoutIndices(pointer)}, which is writeOnly`,
    cause: `answer ${withoutIndices(pointer)}`,
    pointer: schema,
  }));
}

type Test = (tools: Tools, schema: Json) => boolean;

const isWriteOnly: Test = (tools, schema) =>
  hasMark(tools.description.model.document, schema, 'writeOnly');

const isSecret: Test = (tools, schema) =>
  isWriteOnly(tools, schema) || (isObject(schema) && textOf(schema['format']) === 'password');

/** The properties of a value whose schema passes a test, with their places. */
function listSecrets(tools: Tools, at: string, value: Json, test: Test, pointer = '') {
  const found: { pointer: string; value: Json; schema: string }[] = [];
  const place = followPointer(tools.description.model.document, at);
  if (place === undefined || !isObject(place.node)) return found;
  const { node } = place;
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    listOf(node[keyword]).forEach((_, index) => {
      const below = joinPointer(place.pointer, keyword, index);
      found.push(...listSecrets(tools, below, value, test, pointer));
    });
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      const below = joinPointer(place.pointer, 'items');
      found.push(...listSecrets(tools, below, item, test, joinPointer(pointer, index)));
    });
  }
  if (!isObject(value) || !isObject(node['properties'])) return found;
  for (const [name, schema] of Object.entries(node['properties'])) {
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    if (inner === undefined) continue;
    const below = joinPointer(place.pointer, 'properties', name);
    const where = joinPointer(pointer, name);
    if (test(tools, schema)) {
      found.push({ pointer: where, value: inner, schema: settle(tools, below) });
    } else found.push(...listSecrets(tools, below, inner, test, where));
  }
  return found;
}
