import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readChangelog } from '../../docs-site/src/lib/changelog.ts';
import type { PlacedChange } from '../../generators/diff/index.ts';
import { CATALOGUE } from '../../generators/diff/index.ts';
import { PACKAGES } from '../pack/packages.ts';
import { root } from '../pack/root.ts';
import { writeApiEntry } from './api-entry.ts';
import { suggestVersion } from './compare-api.ts';
import { readNewest } from './perform.ts';
import { publishArguments, refuseNoProvenance } from './publish.ts';
import { readDate } from './read-date.ts';
import { ReleaseError } from './release-error.ts';
import { renderRelease } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'octopus-release-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A change as octopus diff finds it. */
function makeChange(kind: string, subject: string, operations: string[]): PlacedChange {
  const known = Object.entries(CATALOGUE).find(([name]) => name === kind)?.[1];
  if (known === undefined) throw new Error(`There is no kind ${kind}.`);
  return { ...known, kind, subject, operations, old: undefined, new: undefined };
}

/** What is refused, and the fix. */
function refusalOf(run: () => unknown): [string, string] {
  try {
    run();
  } catch (error) {
    if (error instanceof ReleaseError) return [error.message, error.fix];
    throw error;
  }
  throw new Error('It was not refused.');
}

const RECORDS = [
  {
    kind: 'operation',
    title: 'List pets',
    detail: 'GET /pets',
    address: 'pets/index#listPets',
  },
  { kind: 'webhook', title: 'pet.lost', detail: 'A pet is lost', address: 'pets/events#onPetLost' },
];

const ADDED = makeChange('operation-added', 'GET /pets', ['GET /pets']);
const REMOVED = makeChange('operation-removed', 'GET /cats', ['GET /cats']);
const LIMIT = makeChange('rate-limit-lowered', 'GET /pets', ['GET /pets', 'webhook pet.lost']);
const WORDS = makeChange('info-changed', 'info', []);

test('every public package moves in one group', () => {
  const config: { fixed: string[][] } = JSON.parse(
    readFileSync(join(root, '.changeset/config.json'), 'utf8'),
  );
  expect(config.fixed).toEqual([PACKAGES.map(({ name }) => name)]);
});

describe('the entry of the changelog', () => {
  const write = (changes: PlacedChange[]) =>
    writeApiEntry({ from: '1.0.0', to: '1.1.0', changes, changed: true }, '2026-06-01', RECORDS);

  test('is one that the docs can read', () => {
    const entry = write([ADDED, LIMIT]);
    mkdirSync(join(folder, 'changelog'));
    writeFileSync(join(folder, 'changelog', entry?.name ?? ''), entry?.content ?? '');
    const [read] = readChangelog(join(folder, 'changelog'));
    expect(read).toMatchObject({
      slug: '2026-06-01-api-1-1-0',
      title: 'Version 1.1.0 of the API',
      date: '2026-06-01',
      kind: 'behaviour',
      pages: ['/docs/reference/pets/', '/docs/reference/pets/events/'],
    });
  });

  test('tells the changes, the gravest first, with links', () => {
    expect(write([ADDED, LIMIT])?.content.split('---\n\n')[1]).toBe(`## Behaves otherwise

- **${LIMIT.title}:** [\`GET /pets\`](/docs/reference/pets/#listPets). ${LIMIT.why} In [\`webhook pet.lost\`](/docs/reference/pets/events/#onPetLost).

## New

- **${ADDED.title}:** [\`GET /pets\`](/docs/reference/pets/#listPets). ${ADDED.why}
`);
  });

  const kinds = [
    { changes: [ADDED], kind: 'new' },
    { changes: [ADDED, LIMIT], kind: 'behaviour' },
    { changes: [LIMIT, REMOVED, ADDED], kind: 'breaking' },
  ];
  test.each(kinds)('has the kind $kind', ({ changes, kind }) => {
    expect(write(changes)?.content).toContain(`\nkind: ${kind}\n`);
  });

  test('names no page for what is gone', () => {
    expect(write([REMOVED])?.content).toContain('\npages: []\n');
  });

  test('is not written when nobody would notice', () => {
    expect(write([WORDS])).toBe(undefined);
    expect(write([])).toBe(undefined);
  });

  test('keeps code together that has backticks in it', () => {
    const change = makeChange('operation-added', 'GET /`odd`', []);
    expect(write([change])?.content).toContain('`` GET /`odd` ``');
  });
});

describe('the next version of the description', () => {
  test.each([
    { changes: [REMOVED, ADDED], next: '2.0.0' },
    { changes: [LIMIT], next: '1.3.0' },
    { changes: [ADDED], next: '1.3.0' },
    { changes: [WORDS], next: '1.2.4' },
    { changes: [], next: '1.2.4' },
  ])('is $next', ({ changes, next }) => {
    expect(suggestVersion('1.2.3', changes)).toBe(next);
  });
});

describe('the day', () => {
  const now = () => new Date('2026-02-03T23:59:00Z');

  test.each([
    { named: '2026-05-19', epoch: '1', answer: { date: '2026-05-19', today: false } },
    { named: undefined, epoch: '1780272000', answer: { date: '2026-06-01', today: false } },
    { named: undefined, epoch: undefined, answer: { date: '2026-02-03', today: true } },
  ])('is $answer.date', ({ named, epoch, answer }) => {
    const environment = epoch === undefined ? {} : { SOURCE_DATE_EPOCH: epoch };
    expect(readDate(named, environment, now)).toEqual(answer);
  });

  test.each(['2026-13-01', '2026-02-30', '1 May', '2026-05', ''])('"%s" is refused', (named) => {
    expect(refusalOf(() => readDate(named, {}, now))).toEqual([
      `--date is "${named}", which is no day.`,
      'Write it as 2026-05-19.',
    ]);
  });

  test('an odd SOURCE_DATE_EPOCH is refused', () => {
    expect(refusalOf(() => readDate(undefined, { SOURCE_DATE_EPOCH: 'now' }, now))).toEqual([
      'SOURCE_DATE_EPOCH is "now", which is no number of seconds.',
      'Set it to the output of `git log -1 --format=%ct`, or name a day with --date.',
    ]);
  });
});

test('the newest part of a changelog is taken', () => {
  expect(readNewest('# client\n\n## 0.2.0\n\n- New\n\n## 0.1.0\n\n- Old\n')).toBe('- New');
  expect(readNewest('# client\n')).toBe('');
});

describe('publishing', () => {
  test('is public, with provenance', () => {
    expect(publishArguments('dist/a.tgz', true).join(' ')).toBe(
      'publish ./dist/a.tgz --access public --provenance',
    );
    expect(publishArguments('dist/a.tgz', false).join(' ')).toBe(
      'publish ./dist/a.tgz --access public',
    );
  });

  test('needs a repository, and a CI that signs', () => {
    const file = join(folder, 'package.json');
    writeFileSync(file, '{}');
    expect(refusalOf(() => refuseNoProvenance(folder, { GITHUB_ACTIONS: 'true' }))[0]).toBe(
      'package.json has no "repository", which npm compares with the place that the packages come from.',
    );
    writeFileSync(
      file,
      '{ "repository": { "type": "git", "url": "git+https://example.com/a.git" } }',
    );
    expect(refusalOf(() => refuseNoProvenance(folder, {}))).toEqual([
      'npm makes provenance in GitHub Actions or GitLab CI only.',
      'Run the workflow .github/workflows/release.yml, or publish without it: --no-provenance.',
    ]);
    expect(refuseNoProvenance(folder, { GITLAB_CI: 'true' })).toBe(undefined);
  });
});

test('the report tells in one line which packages only follow', () => {
  const text = renderRelease(
    {
      from: '0.1.0',
      version: '0.2.0',
      date: '2026-06-01',
      api: { from: '1.0.0', to: '1.0.0', changes: [], changed: false },
      changelogs: [
        { name: '@octopus-cards/client', text: '### Minor Changes\n\n- Pages' },
        {
          name: '@octopus-cards/react',
          text: '### Patch Changes\n\n- @octopus-cards/client@0.2.0',
        },
        { name: '@octopus-cards/zod', text: 'No changes in this release.' },
      ],
      entry: undefined,
      description: undefined,
      tarballs: [
        {
          name: '@octopus-cards/client',
          file: 'dist/client.tgz',
          bytes: 10,
          integrity: 'sha512-x',
        },
      ],
      tags: ['v0.2.0'],
    },
    ['M  package.json'],
    ['npm publish'],
  );
  expect(text).toBe(`Packages 0.1.0 -> 0.2.0, 2026-06-01
API 1.0.0: unchanged

Changelogs of the packages
  @octopus-cards/client
    ### Minor Changes

    - Pages
  only the version: react, zod

Changelog of the API: no entry, since nothing that callers or receivers see has changed.

Tarballs
  dist/client.tgz  10 bytes
    sha512-x

Files
  M  package.json

Tags
  v0.2.0

Publishing runs
  npm publish
`);
});
