import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RepoCopy } from '../../scripts/release/copy-repo.ts';
import { commitAll, git, makeCopy, runNode } from './support.ts';

const CHANGESET = `---
'@octopus-cards/client': minor
---

Products tell how often they are bought.
`;

let copy: RepoCopy;
let released: string;

beforeAll(() => {
  copy = makeCopy();
  released = git(copy.root, 'rev-parse', 'HEAD').trim();
});

afterAll(() => copy.remove());

function edit(path: string, find: string, say: string): void {
  const file = join(copy.root, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(find)) throw new Error(`${path} has no "${find}".`);
  writeFileSync(file, text.replace(find, say));
}

function release(...args: string[]) {
  return runNode(copy.root, 'scripts/release.ts', ...args);
}

/** Takes back what a test did. */
function reset(): void {
  git(copy.root, 'reset', '--quiet', '--hard', released);
  git(copy.root, 'clean', '--quiet', '--force', '-d');
}

function addField(version: string): void {
  const next = `version: ${version}`;
  edit(
    'openapi/openapi.yaml',
    /^ {2}version: .*$/m.exec(read('openapi/openapi.yaml'))?.[0] ?? '',
    `  ${next}`,
  );
  edit(
    'openapi/topups/schemas/topup-product.yaml',
    'properties:\n',
    'properties:\n  popularity:\n    type: integer\n    description: How often it is bought, from 0 to 100.\n',
  );
}

function read(path: string): string {
  return readFileSync(join(copy.root, path), 'utf8');
}

describe('refused', () => {
  test('with changes that are not committed', () => {
    appendFileSync(join(copy.root, 'README.md'), '\n');
    const { code, stderr } = release('--dry-run');
    reset();
    expect(code).toBe(1);
    expect(stderr).toBe(`
Refused. The working tree has changes that are not committed:
   M README.md
fix: Commit them, or put them aside with \`git stash -u\`, then run this again.
`);
  });

  test('without a changeset', () => {
    expect(release('--dry-run', '--date', '2026-06-01')).toEqual({
      code: 1,
      stdout: '',
      stderr: `
Refused. There is no changeset in .changeset/, so nothing says what this release brings.
fix: Run \`npx changeset\`, choose the packages and write a sentence, then commit the file.
`,
    });
  });

  test('when something breaks within a major version', () => {
    writeFileSync(join(copy.root, '.changeset/bought.md'), CHANGESET);
    // A number that becomes a text.
    edit('openapi/topups/schemas/topup-product.yaml', 'type: integer', 'type: string');
    commitAll(copy.root);
    const { code, stderr } = release('--dry-run', '--date', '2026-06-01');
    reset();
    expect(code).toBe(1);
    expect(stderr).toContain('Refused. The description breaks what was promised:');
    expect(stderr).toMatch(
      /\nfix: Take the change back, add the new beside the old, or raise info\.version in openapi\.yaml to 2\.0\.0\.\n$/,
    );
  });

  test('when the description changed and its version did not rise', () => {
    writeFileSync(join(copy.root, '.changeset/bought.md'), CHANGESET);
    addField('1.0.0');
    commitAll(copy.root);
    const { code, stderr } = release('--dry-run', '--date', '2026-06-01');
    reset();
    expect(code).toBe(1);
    expect(stderr).toContain(
      'Refused. The description differs from that of 1.0.0, and info.version in openapi/openapi.yaml is 1.0.0. What is released never changes.\nfix: Raise info.version to 1.1.0,',
    );
  });

  test('when a package is not as it should be, and nothing is left behind', () => {
    writeFileSync(join(copy.root, '.changeset/bought.md'), CHANGESET);
    edit('scripts/pack/packages.ts', 'kilobytes: 4200', 'kilobytes: 42');
    commitAll(copy.root);
    const { code, stderr } = release('--date', '2026-06-01');
    const status = git(copy.root, 'status', '--porcelain');
    reset();
    expect(code).toBe(1);
    expect(stderr).toMatch(/@octopus-cards\/toolkit: It holds \d+ kB, more than the 42 kB that/);
    expect(stderr).toMatch(
      /\nfix: Run `npm run pack -- --check`, mend what it says, and commit\.\n$/,
    );
    expect(status).toBe('');
  });

  test('when the description is refused', () => {
    writeFileSync(join(copy.root, '.changeset/bought.md'), CHANGESET);
    writeFileSync(join(copy.root, 'openapi/openapi.yaml'), 'openapi: 3.1.0\n');
    commitAll(copy.root);
    const { code, stderr } = release('--dry-run', '--date', '2026-06-01');
    reset();
    expect(code).toBe(1);
    expect(stderr).toContain('Refused. The description is refused by the compiler:');
    expect(stderr).toMatch(/\nfix: Run `npm run generate`, mend what it says, and commit\.\n$/);
  });

  test('with an option that it does not have, by code 2', () => {
    expect(release('--dryrun').code).toBe(2);
  });
});

describe('a release with a new version of the API', () => {
  const entry = 'docs-site/content/changelog/2026-06-01-api-1-1-0.md';
  let tarballs: string[];

  beforeAll(() => {
    writeFileSync(join(copy.root, '.changeset/bought.md'), CHANGESET);
    addField('1.1.0');
    const made = runNode(copy.root, 'generators/bin.js', 'generate');
    if (made.code !== 0) throw new Error(made.stderr);
    commitAll(copy.root);
  });

  test('dry: shows everything, and changes nothing', () => {
    const { code, stdout, stderr } = release('--dry-run', '--date', '2026-06-01');
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(
      'Packages 0.1.0 -> 0.2.0, 2026-06-01\nAPI 1.0.0 -> 1.1.0: openapi/releases/1.1.0.json',
    );
    expect(stdout).toContain('Products tell how often they are bought.');
    expect(stdout).toContain(`Changelog of the API: ${entry}`);
    expect(stdout).toContain('`TopupProduct.popularity`');
    expect(stdout).toContain(
      'npm publish ./dist/octopus-cards-sandbox-0.2.0.tgz --access public --provenance',
    );
    expect(stdout).toContain('Tags\n  v0.2.0\n  api-1.1.0\n');
    tarballs = stdout.match(/^ {4}sha512-\S+$/gm) ?? [];
    expect(tarballs.length).toBe(8);
    expect(git(copy.root, 'status', '--porcelain', '--ignored')).not.toContain(' dist/');
    expect(git(copy.root, 'status', '--porcelain')).toBe('');
  });

  test('for real: the same, staged, and not published', () => {
    const { code, stdout, stderr } = release('--date', '2026-06-01');
    expect(code, stderr).toBe(0);
    expect(stdout.match(/^ {4}sha512-\S+$/gm)).toEqual(tarballs);
    expect(stdout).toMatch(
      /\nStaged, not published\. Look at `git diff --cached`, then git commit -m "Release 0\.2\.0", then tag it \(v0\.2\.0 api-1\.1\.0\) and push\.\n$/,
    );
    expect(existsSync(join(copy.root, '.changeset/bought.md'))).toBe(false);
    expect(read(entry)).toContain('\nkind: new\n');
    expect(existsSync(join(copy.root, 'openapi/releases/1.1.0.json'))).toBe(true);
    expect(existsSync(join(copy.root, 'dist/octopus-cards-client-0.2.0.tgz'))).toBe(true);
    expect(git(copy.root, 'diff', '--name-only')).toBe('');
    const check = runNode(copy.root, 'generators/bin.js', 'generate', '--check');
    expect(check.code, check.stderr).toBe(0);
  });
});
