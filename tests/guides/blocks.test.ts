import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Folder } from '../client/support/programs.ts';
import { repo } from '../support/project.ts';
import { checkAnswer } from './support/check-answer.ts';
import { checkReceiver } from './support/check-receiver.ts';
import { readPages } from './support/pages.ts';
import type { Block } from './support/pages.ts';
import { renderComponents, runConfig, runTests } from './support/run-special.ts';
import { readOrders } from './support/read-orders.ts';
import { runModule, runShell, startServer } from './support/run.ts';
import { openStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

/**
 * What the pages show is done: all shell blocks of a page in one bash, each TypeScript block as a program of its own,
 * on a fresh sandbox for each page.
 */

/** Refusals that a page shows on purpose. Every other answer outside 2xx is a fault of the page. */
const REFUSALS: Record<string, string[]> = {
  'best-practices/handling-errors': [
    '400 POST /api/v1/topups/lookup',
    '404 GET /api/v1/products/999999',
  ],
  'best-practices/idempotency': ['400 POST /api/v1/orders'],
  'best-practices/observability': ['404 GET /api/v1/topups/orders/1'],
  'best-practices/security': ['401 POST /auth/refresh'],
};

const pages = readPages()
  .map(({ name, blocks }) => ({
    name,
    blocks,
    shell: blocks.filter(({ language }) => language === 'sh'),
    programs: blocks.filter(({ language }) => /^tsx?$/.test(language)),
  }))
  .filter(({ shell, programs }) => shell.length + programs.length > 0);

let folder: Folder;
beforeAll(() => {
  folder = new Folder({
    'openapi.yaml': readGenerated('spec/openapi.yaml'),
    'openapi.json': readGenerated('spec/openapi.json'),
    'mock/openapi.json': readGenerated('mock/openapi.json'),
  });
  for (const { name, programs } of pages) {
    for (const block of programs) {
      folder.write({ [nameFile(name, block)]: `${block.code}export {};\n` });
    }
  }
});
afterAll(() => folder.remove());

test('the TypeScript blocks of all pages compile', () => {
  // es2024: sources of the sandbox, which a page imports, need it.
  const options = { target: 'es2024', lib: ['es2024', 'dom', 'dom.iterable'], jsx: 'react-jsx' };
  const found = Object.entries(folder.compile(7, options));
  // Our packages are there as sources, which the type check of this repository compiles.
  expect(found.filter(([file]) => !file.startsWith('../'))).toEqual([]);
});

describe.each(pages)('$name', ({ name, blocks, shell, programs }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  if (shell.length > 0) {
    test('the shell, and the answers shown after it', async () => {
      for (const { block, stdout } of await runShell(shell, stage)) {
        const shown = blocks[blocks.indexOf(block) + 1];
        if (shown?.language === 'json') checkAnswer(shown, stdout);
        if (shown?.language === 'text') expect(stdout).toBe(shown.code);
      }
    });
  }

  for (const block of programs) {
    const { language, meta, line } = block;
    test(`${language} ${meta} at line ${line}`.replace('  ', ' '), () =>
      runProgram(block, nameFile(name, block), stage),
    );
  }

  test('only the refusals that are meant, and everything as described', () => {
    const refused = stage.answers.filter((answer) => !answer.startsWith('2'));
    expect(refused).toEqual(REFUSALS[name] ?? []);
    expect(stage.findFaults()).toEqual([]);
  });

  if (/^getting-started\/first-order\/(?!index)/.test(name)) {
    test('ends in delivered orders, one in the shell and one by the client', async () => {
      const { sandbox, answers } = stage;
      const placed = answers.filter((answer) => /POST \S+\/orders$/.test(answer));
      expect(placed.length).toBe(2);
      expect(await readOrders(sandbox)).toEqual(['DELIVERED', 'DELIVERED']);
    });
  }
});

/** Runs a block as its fence says. */
async function runProgram(block: Block, file: string, stage: Stage): Promise<void> {
  if (block.meta === 'server') {
    const server = await startServer(folder.path, file, stage);
    try {
      await checkReceiver(`http://127.0.0.1:${server.port}/webhooks`);
    } finally {
      server.stop();
    }
  } else if (block.meta === 'test') {
    await runTests(folder, file);
  } else if (block.meta === 'config') {
    await runConfig(folder, file);
  } else if (block.language === 'tsx') {
    expect(await renderComponents(folder, file)).toEqual(['<p>Loading…</p>']);
  } else {
    const isMocked = block.code.includes("'msw/node'");
    const ended = await runModule(folder.path, file, stage, isMocked);
    expect(ended.code, ended.stderr).toBe(0);
  }
}

function nameFile(page: string, { language, meta, line }: Block): string {
  return `${page.replaceAll('/', '-')}-line-${line}${meta === 'test' ? '.test' : ''}.${language}`;
}

function readGenerated(file: string): string {
  return readFileSync(join(repo, 'generated', file), 'utf8');
}
