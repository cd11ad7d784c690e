import { isObject, splitPointer, textOf } from '@octopus-cards/toolkit/compile';
import type { JsonObject, Operation } from '@octopus-cards/toolkit';
import type { Courier, Exchange, ProbeCheck, Problem, Tools } from '../../types.ts';
import {
  isEqual,
  isSuccess,
  isSelected,
  rowsOf,
  showAnswer,
  showValue,
  wireText,
} from './support/answers.ts';
import { travel } from './support/journeys.ts';
import { planCase } from './support/plan.ts';

const ID = 'list-agrees-with-detail';

/** A link from the first row of a list to the operation that reads the row by itself. */
interface DetailLink {
  list: Operation;
  detail: Operation;
  parameter: string;
  /** Property of the row that identifies it. */
  property: string;
  pointer: string;
}

/** A row of a list and the object that is read by its id say the same. */
export const listAgreesWithDetail: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'A row of a list says the same as the object that is read by its id.',
  alone: true,
  applies: (tools) => listDetailLinks(tools, tools.description.model.operations).length > 0,
  async *probe(courier, tools) {
    await travel(courier, tools);
    for (const link of listDetailLinks(tools, tools.description.model.operations)) {
      if (!isSelected(tools, link.list) && !isSelected(tools, link.detail)) continue;
      const first = await compareRows(courier, tools, link);
      // What changed between the two readings is no contradiction: only what stays is.
      if (first.length > 0) yield* await compareRows(courier, tools, link);
    }
  },
};

function listDetailLinks(tools: Tools, operations: readonly Operation[]): DetailLink[] {
  const lists = operations.filter(({ method }) => method === 'get');
  return lists.flatMap((list) =>
    list.responses
      .filter(({ status }) => status.startsWith('2'))
      .flatMap(({ status, links }) =>
        links.flatMap(({ name, operation, parameters }) => {
          const detail = tools.description.operation(operation ?? '');
          const [entry, ...others] = Object.entries(parameters);
          const expression = /^\$response\.body#\/0(\/[^/]+)$/.exec(textOf(entry?.[1]) ?? '');
          const [property] = splitPointer(expression?.[1] ?? '');
          if (detail?.method !== 'get' || entry === undefined || others.length > 0) return [];
          if (property === undefined) return [];
          const pointer = `${list.pointer}/responses/${status}/links/${name}`;
          return [{ list, detail, parameter: entry[0], property, pointer }];
        }),
      ),
  );
}

async function compareRows(courier: Courier, tools: Tools, link: DetailLink): Promise<Problem[]> {
  const plan = planCase(tools, link.list, { title: 'the list' });
  const listed = plan && (await courier.send(plan));
  const rows = (listed && rowsOf(listed)?.filter(isObject)) ?? [];
  if (listed === undefined) return [];
  const picked = new Set([rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)]);
  const problems: Problem[] = [];
  for (const row of picked) {
    const id = wireText(row?.[link.property]);
    if (row === undefined || id === undefined) continue;
    const read = planCase(tools, link.detail, {
      title: 'the row by itself',
      path: { [link.parameter]: id },
      query: {},
    });
    if (read === undefined || read.request.pathParameters[link.parameter] !== id) continue;
    const detail = await courier.send(read);
    problems.push(...compare(link, row, listed, detail));
  }
  return problems;
}

function compare(link: DetailLink, row: JsonObject, listed: Exchange, detail: Exchange): Problem[] {
  const { list, property, pointer } = link;
  const place = { check: ID, operation: link.detail.id, pointer, exchanges: [listed, detail] };
  const json = detail.answer?.json;
  if (!isSuccess(detail) || !isObject(json)) {
    if (detail.answer?.status !== 404) return [];
    const expected = `the object that ${list.id} lists with ${property} ${showValue(row[property])}`;
    return [{ ...place, expected, actual: showAnswer(detail), cause: 'missing' }];
  }
  // Without the property that was asked by, it is another kind of thing, such as the owner of the row.
  if (json[property] === undefined) return [];
  const different = Object.keys(row).find(
    (name) => json[name] !== undefined && !isEqual(json[name], row[name]),
  );
  if (different === undefined) return [];
  const expected = `${different}: ${showValue(row[different])}, as ${list.id} says`;
  const actual = `${different}: ${showValue(json[different])}`;
  return [{ ...place, expected, actual, cause: different }];
}
