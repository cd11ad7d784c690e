import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { transformSync } from 'esbuild';
import type { Folder } from '../../client/support/programs.ts';
import { repo } from '../../support/project.ts';

/** Programs that are not simply started: tests, configurations, components. */

/**
 * Runs a file of tests by Vitest.
 *
 * @throws Error with what it wrote, when a test fails
 */
export async function runTests(folder: Folder, file: string): Promise<void> {
  const vitest = join(repo, 'node_modules/vitest/vitest.mjs');
  await runNode(folder.path, [vitest, 'run', '--root', folder.path, file]);
}

/**
 * Generates with a configuration into an empty folder, and has the result checked.
 *
 * @throws Error with what was written, when it is refused
 */
export async function runConfig(folder: Folder, file: string): Promise<void> {
  const octopus = join(repo, 'generators/bin.js');
  await runNode(folder.path, [octopus, 'generate', '--config', file]);
  await runNode(folder.path, [octopus, 'generate', '--config', file, '--check']);
}

/** Renders each component that a module exports, as long as no answer is there. */
export async function renderComponents(folder: Folder, file: string): Promise<string[]> {
  const compile = (name: string, jsx: string) =>
    folder.write({
      [name]: transformSync(jsx, { loader: 'tsx', jsx: 'automatic', format: 'esm' }).code,
    });
  compile(file.replace('.tsx', '.mjs'), folder.read(file));
  const page = file.replace('.tsx', '.page.mjs');
  compile(
    page,
    `import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import * as components from './${file.replace('.tsx', '.mjs')}';
for (const Component of Object.values(components)) {
  const queries = new QueryClient();
  console.log(renderToString(<QueryClientProvider client={queries}><Component /></QueryClientProvider>));
}`,
  );
  return (await runNode(folder.path, [page])).trim().split('\n');
}

async function runNode(cwd: string, args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if ((await ended) !== 0) throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
