import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { findScenario, readMagicValues } from './magic-values.ts';
import { chooseScenario, refuseByScenario } from './scenario.ts';

const SCHEMA = new URL('../../openapi/magic-values.schema.json', import.meta.url);

function withProfile(profile: Settings['profile']) {
  return { settings: { ...DEFAULT_SETTINGS, signingKey: new Uint8Array(32), profile } };
}

const order = { vertical: 'topups', productId: 1, amount: '25', quantity: 1 } as const;

test('the file keeps to its schema', () => {
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
    JSON.parse(readFileSync(SCHEMA, 'utf8')),
  );
  validate({ scenarios: readMagicValues() });
  expect(validate.errors ?? []).toEqual([]);
});

test('each entry and each value is there once, and timelines go forward', () => {
  const ids = readMagicValues().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const values = readMagicValues().flatMap((entry) =>
    entry.verticals.flatMap((vertical) =>
      entry.values.map((value) => JSON.stringify([vertical, value])),
    ),
  );
  expect(new Set(values).size).toBe(values.length);
  for (const { outcome } of readMagicValues()) {
    const times = outcome.timeline?.map((step) => step.after) ?? [];
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  }
});

test('no ending of a reference hides behind another one', () => {
  for (const entry of readMagicValues()) {
    for (const vertical of entry.verticals) {
      for (const { field, suffix } of entry.values) {
        if (field !== 'client_reference') continue;
        const wanted = { ...order, vertical, clientReference: `MY_ORDER_7${suffix}` };
        expect(chooseScenario(withProfile('magic'), wanted)?.id).toBe(entry.id);
        expect(chooseScenario(withProfile('faithful'), wanted)).toBeUndefined();
      }
    }
  }
});

test.each([
  [{ amount: '25.41' }, 'insufficient-funds'],
  [{ amount: '25.4100' }, 'insufficient-funds'],
  [{ amount: '25.410001' }, undefined],
  [{ amount: '41' }, undefined],
  [{ inputData: { player_id: '5100000000' } }, 'invalid-recipient'],
  [{ inputData: { player_id: '95100000000' } }, undefined],
  [{ inputData: { phone_number: '+918875550100' } }, 'invalid-recipient'],
  [{ clientReference: '~CANCELLED_NOT' }, undefined],
])('%o is %s', (part, id) => {
  expect(chooseScenario(withProfile('magic'), { ...order, ...part })?.id).toBe(id);
});

test('a scenario is found again by what was kept of it, and a lost one is none', () => {
  expect(findScenario({ id: 'late' })?.timeline).toEqual([{ after: 90, do: 'deliver' }]);
  expect(findScenario({ id: 'no-longer-there' })).toBeUndefined();
  expect(findScenario(null)).toBeUndefined();
});

test('a forced 429 says how long to wait', () => {
  expect(refuseByScenario({ id: 'x', refuse: 'TOO_MANY_REQUESTS' })).toEqual({
    status: 429,
    headers: { 'Retry-After': 12 },
    body: {
      error: {
        name: 'TooManyRequestsError',
        code: 'TOO_MANY_REQUESTS',
        message: 'Rate limit exceeded. Retry after 12 seconds.',
      },
    },
  });
});
