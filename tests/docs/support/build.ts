import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { repo } from '../../support/project.ts';

/** A site built for these tests. */
export interface BuiltSite {
  folder: string;
  /** Path below which it stands. */
  base: string;
  /** How long the build took, from command to end. */
  seconds: number;
}

export interface BuiltSites {
  main: BuiltSite;
  /** The same once more. */
  again: BuiltSite;
  /** Below another path. */
  below: BuiltSite;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSites;
  }
}

/** Host that the tests' builds name in canonical links. */
export const siteHost = 'https://docs.example';

/**
 * Builds the site three times for all files of the suite. Who works on the tests themselves keeps the builds with
 * `DOCS_BUILDS=/some/folder`.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const kept = process.env['DOCS_BUILDS'];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'octopus-docs-'));
  const sites = {
    main: await buildSite(join(folder, 'main'), '/'),
    again: await buildSite(join(folder, 'again'), '/'),
    below: await buildSite(join(folder, 'below'), '/some/base/'),
  };
  project.provide('sites', sites);
  return () => {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  };
}

/** Runs the command that a person runs, with a cache of its own: another build at the same time does not meet it. */
export async function buildSite(folder: string, base: string): Promise<BuiltSite> {
  if (existsSync(join(folder, 'index.html'))) return { folder, base, seconds: 0 };
  const start = performance.now();
  const output = await runBuild(folder, base);
  if (/\[WARN\]|\[ERROR\]/.test(output)) throw new Error(`The build complains:\n${output}`);
  return { folder, base, seconds: (performance.now() - start) / 1000 };
}

function runBuild(folder: string, base: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', 'docs:build', '--', '--outDir', folder], {
      cwd: repo,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NO_COLOR: '1',
        NODE_ENV: 'production',
        DOCS_SITE: siteHost,
        DOCS_BASE: base,
        DOCS_CACHE: `${folder}.cache`,
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`npm run docs:build ended with ${code}:\n${output}`));
    });
  });
}
