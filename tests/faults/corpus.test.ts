import { expect, it } from 'vitest';
import { listChecks } from '../../contract/checks/index.ts';
import { openReceiver } from '../../contract/checks/probe/support/receiver.ts';
import { CORPUS } from './corpus/index.ts';
import { description } from './description.ts';

/** This API has no required parameters but those of its paths, so that nobody can leave one out. */
const CANNOT_FAIL = ['required-parameter', 'required-header'];

it('has at least 150 faults, each with a name of its own', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(CORPUS.map(({ id }) => id)).size).toBe(CORPUS.length);
});

it('has at least three for every check that can fail here', async () => {
  const receiver = await openReceiver();
  await receiver.close();
  const ids = listChecks({ receiver, maxResponseTime: 1 }).map(({ id }) => id);
  const few = ids.filter((id) => CORPUS.filter(({ checks }) => checks.includes(id)).length < 3);
  expect(few).toEqual(CANNOT_FAIL);
});

it('names checks and operations that exist', () => {
  const ids = listChecks({ maxResponseTime: 1 }).map(({ id }) => id);
  expect(CORPUS.flatMap(({ checks }) => checks).filter((id) => !ids.includes(id))).toEqual([]);
  const operations = CORPUS.flatMap((one) => one.operations);
  expect(operations.filter((id) => description.operation(id) === undefined)).toEqual([]);
});
