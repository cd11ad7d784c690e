import type { MagicValue } from '@octopus-cards/console-react/schemas';
import { expect, test } from 'vitest';
import { filterScenarios, groupScenarios } from './scenarios.ts';

const ROWS: readonly MagicValue[] = [
  {
    scenario: 'not-found',
    says: 'Refused with 404.',
    verticals: ['vouchers'],
    field: 'client_reference',
    value: '~NOT_FOUND',
  },
  {
    scenario: 'late',
    says: 'It takes an hour.',
    verticals: ['vouchers', 'esim'],
    field: 'client_reference',
    value: '~LATE',
  },
  {
    scenario: 'not-found',
    says: 'Refused with 404.',
    verticals: ['vouchers'],
    field: 'amount',
    value: '.44',
  },
];

test('puts the values of a scenario together', () => {
  expect(
    groupScenarios(ROWS).map(({ scenario, values }) => [
      scenario,
      values.map(({ value }) => value),
    ]),
  ).toEqual([
    ['not-found', ['~NOT_FOUND', '.44']],
    ['late', ['~LATE']],
  ]);
});

test.each([
  ['', '', ['not-found', 'late']],
  ['HOUR', '', ['late']],
  ['refused .44', '', ['not-found']],
  ['refused hour', '', []],
  ['', 'esim', ['late']],
  ['found', 'esim', []],
])('finds "%s" in "%s"', (search, vertical, found) => {
  expect(
    filterScenarios(groupScenarios(ROWS), search, vertical).map(({ scenario }) => scenario),
  ).toEqual(found);
});
