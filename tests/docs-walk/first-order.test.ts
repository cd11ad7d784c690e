import { symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServedSite } from '../docs/support/serve.ts';
import { checkAnswer } from '../guides/support/check-answer.ts';
import type { Block } from '../guides/support/pages.ts';
import { PRELOAD, runShell } from '../guides/support/run.ts';
import { openStage } from '../guides/support/stage.ts';
import type { Stage } from '../guides/support/stage.ts';
import { repo } from '../support/project.ts';
import { openReader } from './support/reader.ts';
import type { Reader } from './support/reader.ts';
import { readDelivered } from './support/read-delivered.ts';
import { openSite } from './support/site.ts';

/**
 * A newcomer's first order: from the first page of the built site by its links to the page of a vertical, every block
 * copied by its button and run as it is. Only the two keys are filled in, where the site says so.
 */

const flows = [
  { name: 'Voucher', orders: '/api/v1/orders', first: 'MY_ORDER_001', second: 'MY_ORDER_002' },
  {
    name: 'Gaming topup',
    orders: '/api/v1/topups/orders',
    first: 'CAMPAIGN_DEC_24',
    second: 'CAMPAIGN_DEC_25',
  },
  {
    name: 'Mobile topup',
    orders: '/api/v1/topups/orders',
    first: 'FIRST_RECHARGE_001',
    second: 'FIRST_RECHARGE_002',
  },
  {
    name: 'eSIM',
    orders: '/api/v1/esim/orders',
    first: 'TRIP_TOKYO_OCT',
    second: 'TRIP_TOKYO_NOV',
  },
];

let site: ServedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

describe.each(flows)('$name', ({ name, orders, first, second }) => {
  let stage: Stage;
  let reader: Reader;
  let keys: Block;
  let blocks: Block[];

  beforeAll(async () => {
    stage = await openStage();
    reader = await openReader(site.root);
    await reader.follow('Place your first order');
    keys = await copyKeys(reader, stage);
    await reader.follow(name, 'main table');
    blocks = await reader.copyBlocks();
  });
  afterAll(async () => {
    await reader?.close();
    await stage?.close();
  });

  test('by curl: every block in order, to a delivered order', async () => {
    const shell = blocks.filter(({ language }) => language === 'sh');
    for (const { block, stdout } of await runShell([keys, ...shell], withoutKeys(stage))) {
      const shown = blocks[blocks.indexOf(block) + 1];
      if (block !== keys && shown?.language === 'json') checkAnswer(shown, stdout);
    }
    expect(await readDelivered(stage.sandbox, orders)).toEqual([first]);
  });

  test('by the client: the whole program, to another delivered order', async () => {
    const programs = blocks.filter(({ language }) => language === 'ts');
    expect(programs.length).toBe(1);
    await saveProgram(programs[0]?.code ?? '', reader, stage);
    const run = { language: 'sh', meta: '', code: 'node order.mjs\n', line: 0 };
    await runShell([keys, run], withoutKeys(stage));
    expect(await readDelivered(stage.sandbox, orders)).toEqual([second, first]);
  });

  test('nothing was refused, nothing was not as described, and the pages were quiet', () => {
    expect(stage.answers.filter((answer) => !answer.startsWith('2'))).toEqual([]);
    expect(stage.findFaults()).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });
});

/** The block that puts the keys into the environment, with the two words replaced that the site says to replace. */
async function copyKeys(reader: Reader, { env }: Stage): Promise<Block> {
  const blocks = await reader.copyBlocks();
  const found = blocks.filter(({ code }) => code.includes('export API_KEY='));
  expect(found.length).toBe(1);
  const [block = { language: 'console', meta: '', code: '', line: 0 }] = found;
  const code = block.code
    .replace('your_api_key', env['API_KEY'] ?? '')
    .replace('your_api_secret', env['API_SECRET'] ?? '');
  return { ...block, code };
}

/** Saves the program under the name that the page says, where the package of the client is installed. */
async function saveProgram(code: string, { page }: Reader, { folder }: Stage): Promise<void> {
  for (const words of ['npm install @octopus-cards/client', 'order.mjs', 'node order.mjs']) {
    await page.locator('main p > code').getByText(words, { exact: true }).waitFor();
  }
  symlinkSync(join(repo, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'order.mjs'), code);
}

/** A shell that knows of the keys only what was typed into it; a pause in a program takes no time either. */
function withoutKeys(stage: Stage): Stage {
  const { API_KEY: _, API_SECRET: __, WEBHOOK_SECRET: ___, ...env } = stage.env;
  const PATH = `${dirname(process.execPath)}${delimiter}${env['PATH'] ?? ''}`;
  return { ...stage, env: { ...env, PATH, NODE_OPTIONS: `--import ${PRELOAD}` } };
}
