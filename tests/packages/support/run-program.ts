import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { inject } from 'vitest';

export interface ProgramOptions {
  cwd: string;
  /** Folder of the `node` that is found first. Default: that of this process */
  node?: string | undefined;
}

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Both, in order. */
  output: string;
}

/** Where the settings of this machine's npm stand: its registry, and whose certificates it trusts. */
const NPM_SETTINGS = /^npm_config_(userconfig|globalconfig|registry|cafile)$/i;

/**
 * The environment of somebody's terminal: nothing of npm's, of Vitest's or of this repo's is in it, but for the
 * settings of npm. Another Node.js than the machine's would look for them beside itself.
 */
function makeEnvironment(node: string | undefined): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      NPM_SETTINGS.test(name) ||
      !/^(npm_|VITEST|NODE_(ENV|OPTIONS|PATH)$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$|INIT_CWD$)/i.test(
        name,
      ),
  );
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  return {
    ...Object.fromEntries(kept),
    PATH: [node ?? join(process.execPath, '..'), ...path].join(delimiter),
    XDG_CACHE_HOME: join(inject('shared'), 'cache'),
    npm_config_cache: join(inject('shared'), 'npm'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
}

export function startProgram(
  program: string,
  args: readonly string[],
  { cwd, node }: ProgramOptions,
): ChildProcess {
  return spawn(program, args, {
    cwd,
    env: makeEnvironment(node),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A registry that does not answer must not hold a test for longer than this. */
const LONGEST = 230_000;

/** Runs a program to its end, or until it has taken too long: then its code is null. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<Outcome> {
  const child = startProgram(program, args, options);
  const texts = { stdout: '', stderr: '', output: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.on('data', (chunk: Buffer) => {
      texts[name] += chunk.toString();
      texts.output += chunk.toString();
    });
  }
  const limit = setTimeout(() => child.kill(), LONGEST);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code, ...texts });
    });
  });
}
