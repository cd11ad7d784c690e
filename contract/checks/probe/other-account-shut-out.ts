import { isObject, resolvePointer, textOf } from '@octopus-cards/toolkit/compile';
import type { Json, Operation } from '@octopus-cards/toolkit';
import type { Case, Courier, Exchange, ProbeCheck, Problem, Tools } from '../../types.ts';
import {
  isEqual,
  isSelected,
  isSuccess,
  listSelected,
  rowsOf,
  showAnswer,
  valueAt,
  wireText,
} from './support/answers.ts';
import { readLedger } from './support/declared.ts';
import { travel } from './support/journeys.ts';
import { findRead, keyOf, listCreates, planLookup } from './support/order.ts';
import { planCase } from './support/plan.ts';

const ID = 'other-account-shut-out';

/** Something of one's own that is asked for with the credentials of somebody else. */
interface Attempt {
  /** Where it was learned. */
  source: Exchange;
  foreign: Case;
  /** The same request with an id that does not exist. */
  unknown: Case | undefined;
}

/** Objects of one account are not there for another one. */
export const otherAccountShutOut: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'Another account cannot read or change an object, find it in a list, or learn that it exists.',
  alone: true,
  other: true,
  applies: (tools) =>
    listCreates(tools.description.model.operations).length > 0 || readLedger(tools) !== undefined,
  async *probe(courier, tools) {
    if (!courier.hasOther) return;
    for (const attempt of await listAttempts(courier, tools)) {
      yield* judgeAttempt(courier, attempt);
    }
    yield* judgeLists(courier, tools);
  },
};

async function* judgeAttempt(
  courier: Courier,
  { source, foreign, unknown }: Attempt,
): AsyncIterable<Problem> {
  const { operation } = foreign.request;
  if (operation === undefined) return;
  const place = { check: ID, operation: operation.id, pointer: `${operation.pointer}/security` };
  const answer = await courier.send(foreign);
  const expected = 'a refusal: the object belongs to another account';
  if (isSuccess(answer)) {
    const actual = showAnswer(answer);
    yield { ...place, expected, actual, cause: 'served', exchanges: [source, answer] };
    return;
  }
  const other = unknown && (await courier.send(unknown));
  const [told, wanted] = [answer.answer?.status, other?.answer?.status];
  if (other === undefined || told === undefined || wanted === undefined || told === wanted) return;
  if (told >= 500 || wanted >= 500) return;
  yield {
    ...place,
    expected: `${wanted}, as for an object that does not exist`,
    actual: `${told}, which tells that it exists`,
    cause: 'existence',
    exchanges: [answer, other],
  };
}

/** Everything of one's own that has an id: what was created, and what it or the ledger links to. */
async function listAttempts(courier: Courier, tools: Tools): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  const seen = new Set<Operation>();
  const add = (
    source: Exchange,
    operation: Operation | undefined,
    parameter: string,
    id: Json | undefined,
  ) => {
    const text = wireText(id);
    if (operation === undefined || text === undefined || seen.has(operation)) return;
    if (operation.method !== 'get' && !isSelected(tools, operation)) return;
    const foreign = planForeign(tools, operation, parameter, text);
    if (foreign === undefined) return;
    seen.add(operation);
    const missing = typeof id === 'number' ? '987654321' : `${text.slice(0, -4)}0000`;
    attempts.push({ source, foreign, unknown: planForeign(tools, operation, parameter, missing) });
  };
  for (const { operation, steps } of (await travel(courier, tools)).journeys) {
    const created = steps[0]?.exchange;
    const call = findRead(operation);
    if (created === undefined || call === undefined) continue;
    const id = valueAt(created, call.from);
    add(created, tools.description.operation(call.operation), call.parameter, id);
    for (const [target, parameter, pointer] of listBodyLinks(operation)) {
      add(created, tools.description.operation(target), parameter, valueAt(created, pointer));
    }
  }
  const ledger = readLedger(tools);
  for (const list of ledger === undefined ? [] : [ledger.accounts, ledger.entries]) {
    const plan = planCase(tools, list.operation, { title: "a list of one's own" });
    const source = plan && (await courier.send(plan));
    for (const [target, parameter, pointer] of listBodyLinks(list.operation)) {
      if (source !== undefined && isSuccess(source)) {
        add(source, tools.description.operation(target), parameter, valueAt(source, pointer));
      }
    }
  }
  return attempts;
}

/** Links whose one parameter comes out of the body of a success, in the path of the target. */
function listBodyLinks(
  operation: Operation,
): [target: string, parameter: string, pointer: string][] {
  return operation.responses
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ links }) => links)
    .flatMap(({ operation: target, parameters }): [string, string, string][] => {
      const [entry, ...others] = Object.entries(parameters);
      const pointer = /^\$response\.body#(\/.+)$/.exec(textOf(entry?.[1]) ?? '')?.[1];
      if (target === undefined || entry === undefined || pointer === undefined) return [];
      return others.length > 0 ? [] : [[target, entry[0], pointer]];
    });
}

function planForeign(
  tools: Tools,
  operation: Operation,
  parameter: string,
  id: string,
): Case | undefined {
  if (!operation.parameters.some(({ name, in: place }) => name === parameter && place === 'path')) {
    return undefined;
  }
  const title = 'an object of the other account';
  return planCase(tools, operation, { title, path: { [parameter]: id }, credentials: 'other' });
}

/** Lists of the other account hold nothing of one's own. */
async function* judgeLists(courier: Courier, tools: Tools): AsyncIterable<Problem> {
  const selected = new Set(listSelected(tools));
  const seen = new Set<Operation>();
  for (const { operation, body, steps } of (await travel(courier, tools)).journeys) {
    const created = steps[0]?.exchange;
    const plan = planLookup(tools, operation, keyOf(operation, body), 'other');
    if (plan === undefined || created === undefined || seen.has(operation)) continue;
    seen.add(operation);
    const found = await courier.send(plan);
    if ((rowsOf(found)?.length ?? 0) > 0) yield foundForeign(plan, created, found);
  }
  const ledger = readLedger(tools);
  for (const list of ledger === undefined ? [] : [ledger.accounts, ledger.entries]) {
    if (!selected.has(list.operation)) continue;
    const own = planCase(tools, list.operation, { title: "the list of one's own" });
    const other = planCase(tools, list.operation, {
      title: 'the list of the other',
      credentials: 'other',
    });
    if (own === undefined || other === undefined) continue;
    const mine = await courier.send(own);
    const theirs = await courier.send(other);
    const idOf = (row: Json) => (isObject(row) ? resolvePointer(row, list.id) : undefined);
    const ids = (rowsOf(mine) ?? []).map(idOf);
    const shared = (rowsOf(theirs) ?? []).find((row) =>
      ids.some((id) => id !== undefined && isEqual(id, idOf(row))),
    );
    if (shared !== undefined) yield foundForeign(other, mine, theirs);
  }
}

function foundForeign(plan: Case, own: Exchange, found: Exchange): Problem {
  const { operation } = plan.request;
  return {
    check: ID,
    operation: operation?.id,
    pointer: `${operation?.pointer ?? ''}/security`,
    expected: 'nothing of the other account',
    actual: showAnswer(found),
    cause: 'listed',
    exchanges: [own, found],
  };
}
