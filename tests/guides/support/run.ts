import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Block } from './pages.ts';
import type { Stage } from './stage.ts';

/** Loaded before programs of a page: it makes pauses short. */
export const PRELOAD = fileURLToPath(new URL('preload.ts', import.meta.url));

/** What a block of a shell wrote. */
export interface ShellOutput {
  block: Block;
  stdout: string;
}

/** Printed before each block, so that what it writes can be told from the rest. */
const MARK = '#### block';

/**
 * Runs the shell blocks of a page in one bash, in order. The first command that fails ends it.
 *
 * @throws Error that names the line of the block
 */
export async function runShell(blocks: Block[], stage: Stage): Promise<ShellOutput[]> {
  const script = [
    'set -eo pipefail',
    'sleep() { curl -sS -o /dev/null "$STAGE_CLOCK?seconds=$1"; }',
    ...blocks.map((block, index) => `echo '${MARK} ${index}'\n${block.code}`),
    `echo '${MARK} end'`,
  ].join('\n');
  const child = spawn('bash', ['-c', script], { cwd: stage.folder, env: stage.env });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const parts = stdout.split(new RegExp(`^${MARK} .*\n`, 'm')).slice(1);
  if (!stdout.endsWith(`${MARK} end\n`)) {
    const line = blocks[parts.length - 1]?.line;
    throw new Error(`the shell block at line ${line} failed:\n${parts.at(-1) ?? ''}${stderr}`);
  }
  return blocks.map((block, index) => ({ block, stdout: parts[index] ?? '' }));
}

/**
 * Runs a file of TypeScript to its end.
 *
 * @param isMocked its requests are answered inside of it: without the way to the sandbox, which would be taken first
 */
export async function runModule(
  folder: string,
  file: string,
  stage: Stage,
  isMocked = false,
): Promise<{ code: number | null; stderr: string }> {
  const { NODE_USE_ENV_PROXY: _, ...alone } = stage.env;
  const child = startModule(folder, file, isMocked ? alone : stage.env);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  child.stdout.resume();
  const [stderr, code] = await Promise.all([text(child.stderr), ended]);
  return { code, stderr };
}

/** Starts a file of TypeScript that makes a server; answers its port. */
export async function startServer(
  folder: string,
  file: string,
  stage: Stage,
): Promise<{ port: string; stop(): void }> {
  const child = startModule(folder, file, { ...stage.env, STAGE_ANY_PORT: '1' });
  const port = await new Promise<string>((resolve, reject) => {
    let written = '';
    child.stderr.on('data', (chunk: Buffer) => {
      written += chunk.toString();
    });
    child.on('close', () => reject(new Error(`it ended: ${written}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      written += chunk.toString();
      const [, found] = /^LISTENING (\d+)$/m.exec(written) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { port, stop: () => child.kill() };
}

function startModule(folder: string, file: string, env: Record<string, string>) {
  return spawn(process.execPath, ['--import', PRELOAD, file], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
