import type { JsonObject, Operation } from '@octopus-cards/toolkit';
import type { Courier, Exchange, ProbeCheck, Problem, Tools } from '../../types.ts';
import { isDuplicate } from './duplicate-refused.ts';
import { isRefused, rowsOf, showAnswer } from './support/answers.ts';
import { readLedger, readScenarios } from './support/declared.ts';
import type { Ledger } from './support/declared.ts';
import { travel } from './support/journeys.ts';
import { listNew, readBooks } from './support/ledger.ts';
import type { Books } from './support/ledger.ts';
import { applyScenario, isServed, keyOf, planLookup, withFreshKey } from './support/order.ts';
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

/** A kind of request that should be refused. */
interface Refusal {
  /** Its body, each time under a new key. */
  make(): JsonObject;
  /** The property without which it is wrong, and right with it. */
  missing?: string;
}

async function* probeOperation(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  good: JsonObject,
): AsyncIterable<Problem> {
  const ledger = readLedger(tools);
  for (const { make, missing } of listRefusals(courier, tools, operation, good)) {
    const body = make();
    const before = ledger && (await readBooks(courier, tools, ledger));
    const refused = await sendBody(courier, tools, operation, body);
    if (refused === undefined || !isRefused(refused)) continue;
    const pointer = `${operation.pointer}/responses/${refused.answer?.status}`;
    const place = { check: ID, operation: operation.id, pointer };
    const trace = await findObject(courier, tools, operation, body);
    if (trace !== undefined) {
      const expected = 'no object under the key of a request that was refused';
      const actual = showAnswer(trace);
      yield { ...place, expected, actual, cause: 'object', exchanges: [refused, trace] };
      continue;
    }
    const moved = before && (await findMovement(courier, tools, ledger, before));
    if (moved !== undefined) {
      // An order of before may have ended just now, or somebody else uses the account.
      const again = await sendBody(courier, tools, operation, make());
      if (again === undefined || !isRefused(again)) continue;
      if ((await findMovement(courier, tools, ledger, moved.after)) === undefined) continue;
      const expected = 'no movement of money for a request that was refused';
      const { actual, shown } = moved;
      yield { ...place, expected, actual, cause: 'money', exchanges: [refused, shown] };
      continue;
    }
    if (missing !== undefined) {
      const corrected = { ...body, [missing]: good[missing] ?? null };
      yield* correct(courier, tools, { operation, corrected, refused, place });
    }
  }
}

async function sendBody(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  body: JsonObject,
): Promise<Exchange | undefined> {
  const plan = planCase(tools, operation, { title: 'a creation to be refused', body });
  return plan && courier.send(plan);
}

/** What the books have that they had not before; undefined when nothing has moved. */
async function findMovement(
  courier: Courier,
  tools: Tools,
  ledger: Ledger | undefined,
  before: Books,
): Promise<{ after: Books; actual: string; shown: Exchange } | undefined> {
  const after = ledger && (await readBooks(courier, tools, ledger));
  if (after === undefined) return undefined;
  const [entry] = listNew(before, after);
  if (entry !== undefined) {
    return { after, actual: `there is the entry ${entry.id}`, shown: after.entriesRead };
  }
  const changed = [...after.balances].some(([id, balance]) => before.balances.get(id) !== balance);
  return changed
    ? { after, actual: 'a balance has changed', shown: after.accountsRead }
    : undefined;
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
  if (again === undefined || !isRefused(again)) return;
  const isKey = isDuplicate(tools, operation, again);
  if (!isKey && !(await isServed(courier, tools, operation, corrected))) return;
  const expected = 'the corrected request is served under the key of the refused one';
  yield {
    ...place,
    expected,
    actual: showAnswer(again),
    cause: 'key',
    exchanges: [refused, again],
  };
}

/** Bodies that are refused for different reasons; what one of them lacks is added afterwards. */
function listRefusals(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  good: JsonObject,
): Refusal[] {
  const fresh = () => withFreshKey(courier, tools, operation, good);
  const refusals: Refusal[] = [];
  const properties = [...propertiesOf(tools, bodySchema(operation))];
  const missing = properties.find(([name, { required }]) => required && name in good)?.[0];
  if (missing !== undefined) {
    const make = () => {
      const { [missing]: _, ...body } = fresh();
      return body;
    };
    refusals.push({ make, missing });
  }
  for (const [name, { schema }] of properties) {
    if (typeof good[name] !== 'number') continue;
    const most = keywordOf(tools, schema, 'maximum');
    const much = typeof most === 'number' ? most : 2 ** 31 - 1;
    refusals.push({ make: () => ({ ...fresh(), [name]: much }) });
  }
  for (const scenario of readScenarios(tools, operation)) {
    if (scenario.refuses === undefined || applyScenario(good, scenario) === undefined) continue;
    refusals.push({ make: () => applyScenario(fresh(), scenario) ?? good });
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
