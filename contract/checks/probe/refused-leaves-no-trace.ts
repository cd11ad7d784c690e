import type { JsonObject, Operation } from '@octopus-cards/toolkit';
import type { Courier, Exchange, ProbeCheck, Problem, Tools } from '../../types.ts';
import { isRefused, isSuccess, rowsOf, showAnswer } from './support/answers.ts';
import { readLedger, readScenarios } from './support/declared.ts';
import { travel } from './support/journeys.ts';
import { readBooks } from './support/ledger.ts';
import type { Books } from './support/ledger.ts';
import { applyScenario, keyOf, planLookup, withFreshKey } from './support/order.ts';
import { bodySchema, keywordOf, planCase, propertiesOf } from './support/plan.ts';

const ID = 'refused-leaves-no-trace';

/** A creation that is refused leaves nothing behind: no object, no debit, and its key stays free. */
export const refusedLeavesNoTrace: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'A creation that is refused leaves nothing behind: no object, no debit, no used key.',
  alone: true,
  applies: ({ description }) => description.model.operations.some((one) => one.idempotency),
  async *probe(courier, tools) {
    const { journeys } = await travel(courier, tools);
    const seen = new Set<Operation>();
    for (const { operation, body, scenario } of journeys) {
      if (scenario !== undefined || operation.idempotency === undefined) continue;
      if (seen.has(operation)) continue;
      seen.add(operation);
      yield* probeOperation(courier, tools, operation, body);
    }
  },
};

async function* probeOperation(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  good: JsonObject,
): AsyncIterable<Problem> {
  const ledger = readLedger(tools);
  for (const { body, corrected } of listRefusals(courier, tools, operation, good)) {
    const plan = planCase(tools, operation, { title: 'a creation to be refused', body });
    if (plan === undefined) return;
    const before = ledger && (await readBooks(courier, tools, ledger));
    const refused = await courier.send(plan);
    if (!isRefused(refused)) continue;
    const pointer = `${operation.pointer}/responses/${refused.answer?.status}`;
    const place = { check: ID, operation: operation.id, pointer };
    const trace = await findObject(courier, tools, operation, body);
    if (trace !== undefined) {
      const expected = 'no object under the key of a request that was refused';
      const actual = showAnswer(trace);
      yield { ...place, expected, actual, cause: 'object', exchanges: [refused, trace] };
      continue;
    }
    const after = ledger && (await readBooks(courier, tools, ledger));
    if (before !== undefined && after !== undefined && hasMoved(before, after)) {
      const expected = 'no movement of money for a request that was refused';
      const [entry] = [...after.entries.values()].filter(({ id }) => !before.entries.has(id));
      const actual =
        entry === undefined ? 'a balance has changed' : `there is the entry ${entry.id}`;
      const shown = entry === undefined ? after.accountsRead : after.entriesRead;
      yield { ...place, expected, actual, cause: 'money', exchanges: [refused, shown] };
      continue;
    }
    if (corrected !== undefined)
      yield* correct(courier, tools, { operation, corrected, refused, place });
  }
}

async function* correct(
  courier: Courier,
  tools: Tools,
  told: {
    operation: Operation;
    corrected: JsonObject;
    refused: Exchange;
    place: Pick<Problem, 'check' | 'operation' | 'pointer'>;
  },
): AsyncIterable<Problem> {
  const { operation, corrected, refused, place } = told;
  const plan = planCase(tools, operation, { title: 'corrected, with its key', body: corrected });
  const again = plan && (await courier.send(plan));
  if (again === undefined || isSuccess(again) || !isRefused(again)) return;
  const expected = 'the corrected request is served under the key of the refused one';
  yield {
    ...place,
    expected,
    actual: showAnswer(again),
    cause: 'key',
    exchanges: [refused, again],
  };
}

/** Bodies that are refused for different reasons; one of them is sent again in good order. */
function listRefusals(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  good: JsonObject,
): { body: JsonObject; corrected?: JsonObject }[] {
  const fresh = () => withFreshKey(courier, tools, operation, good);
  const refusals: { body: JsonObject; corrected?: JsonObject }[] = [];
  const properties = [...propertiesOf(tools, bodySchema(operation))];
  const [missing] = properties.filter(([name, { required }]) => required && name in good);
  if (missing !== undefined) {
    const corrected = fresh();
    const { [missing[0]]: _, ...body } = corrected;
    refusals.push({ body, corrected });
  }
  for (const [name, { schema }] of properties) {
    if (typeof good[name] !== 'number') continue;
    const most = keywordOf(tools, schema, 'maximum');
    refusals.push({ body: { ...fresh(), [name]: typeof most === 'number' ? most : 2 ** 31 - 1 } });
  }
  for (const scenario of readScenarios(tools, operation)) {
    const body = scenario.refuses === undefined ? undefined : applyScenario(fresh(), scenario);
    if (body !== undefined) refusals.push({ body });
  }
  return refusals;
}

async function findObject(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  body: JsonObject,
): Promise<Exchange | undefined> {
  const plan = planLookup(tools, operation, keyOf(operation, body));
  const found = plan && (await courier.send(plan));
  const rows = found && rowsOf(found);
  return rows !== undefined && rows.length > 0 ? found : undefined;
}

function hasMoved(before: Books, after: Books): boolean {
  const changed = [...after.balances].some(([id, balance]) => before.balances.get(id) !== balance);
  return changed || [...after.entries.keys()].some((id) => !before.entries.has(id));
}
