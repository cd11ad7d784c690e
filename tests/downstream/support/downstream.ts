import { readdirSync, statSync, appendFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { EmptyProject } from '../../packages/support/project.ts';
import type { Outcome } from '../../packages/support/run-program.ts';
import { changeDescription } from './changed-description.ts';

const DESCRIPTION = 'node_modules/@octopus-cards/toolkit/description/openapi.json';

/** What every project installs; the sandbox brings the server. */
export const PACKAGES = ['toolkit', 'contract', 'sandbox', 'server'];

/**
 * Sets up a project as its README says: install, init, install what init wrote. From here on npm
 * asks no registry.
 */
export async function setUp(
  project: EmptyProject,
  ours: readonly string[],
  others: readonly string[],
  ...flags: string[]
): Promise<Outcome> {
  const start = performance.now();
  await project.install(ours, 'typescript@5.9.3', ...others);
  const told = await project.octopus('init', '--yes', ...flags);
  if (told.code !== 0) throw new Error(told.output);
  await project.check('npm', 'install', '--save-dev', 'typescript-7@npm:typescript@7.0.2');
  project.write('.npmrc', 'offline=true\n');
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const megabytes = (measure(join(project.folder, 'node_modules')) / 1e6).toFixed(0);
  note(`${flags.join(' ')}: installed in ${seconds} s, ${megabytes} MB`);
  return told;
}

/** Writes a figure where whoever runs the tests by hand can read it. */
export function note(text: string): void {
  const file = process.env['DOWNSTREAM_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${text}\n`);
}

function measure(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

export const COMPILERS = [
  ['TypeScript 5.9', 'typescript'],
  ['TypeScript 7', 'typescript-7'],
] as const;

/** Type-checks the project; answers the errors, each as `file: code message`, and what explains it. */
export async function findTypeErrors(project: EmptyProject, compiler: string): Promise<string[]> {
  const tsc = `node_modules/${compiler}/bin/tsc`;
  const { code, stdout } = await project.run('node', tsc, '-p', '.', '--pretty', 'false');
  const errors: string[] = [];
  for (const line of stdout.split('\n')) {
    const [, file, text] = /^(\S+?)\(\d+,\d+\): error (TS\d+: .*)$/.exec(line) ?? [];
    if (file !== undefined) errors.push(`${file}: ${text}`);
    else if (line.startsWith('error')) errors.push(line);
    else if (/^\s+\S/.test(line)) errors.push(`${errors.pop()} ${line.trim()}`);
  }
  if (code !== 0 && errors.length === 0) throw new Error(stdout);
  return errors;
}

/** Puts another release of the description where the next version of the toolkit would bring it. */
export function upgrade(project: EmptyProject): void {
  const text = project.read(DESCRIPTION);
  project.write('before.json', text);
  project.write(DESCRIPTION, changeDescription(text));
}

/** `octopus diff` of the description that was there and the one that came by {@link upgrade}. */
export function compare(project: EmptyProject): Promise<Outcome> {
  return project.octopus('diff', 'before.json', DESCRIPTION);
}

/** Starts a sandbox; answers where it is and what logs in. */
export async function startSandbox(project: EmptyProject) {
  const flags = ['--port', '0', '--latency', '0', '--control', '--local-webhooks'];
  const { output, stop } = await project.start(/Ctrl-C ends/, 'sandbox', ...flags);
  const read = (label: string) => new RegExp(`^${label}: +(\\S+)`, 'm').exec(output)?.[1] ?? '';
  const [baseUrl = '', apiKey = '', apiSecret = ''] = ['Base URL', 'API key', 'API secret'].map(
    read,
  );
  return {
    url: baseUrl,
    options: { baseUrl, apiKey, apiSecret },
    variables: [`BASE_URL=${baseUrl}`, `API_KEY=${apiKey}`, `API_SECRET=${apiSecret}`],
    stop,
  };
}

/** A port that is free just now. */
export function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
