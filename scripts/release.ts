import { parseArgs } from 'node:util';
import { root as here } from './pack/root.ts';
import { applyRelease, commitCommands, commitRelease, listFiles } from './release/apply.ts';
import { copyRepo } from './release/copy-repo.ts';
import { listChangesets, refuseDirtyTree, refuseNoChangeset } from './release/guards.ts';
import { performRelease, readTarballs, readVersion } from './release/perform.ts';
import type { Release } from './release/perform.ts';
import { publishArguments, publishTarballs, refuseNoProvenance } from './release/publish.ts';
import { readDate } from './release/read-date.ts';
import { ReleaseError } from './release/release-error.ts';
import { renderRelease } from './release/report.ts';
import { runCommand, tryCommand } from './release/run-command.ts';

const HELP = `npm run release: the next version of all packages, and of the API's description

Usage: npm run release -- [--dry-run] [--publish] [--date DAY] [--no-provenance]

Reads the changesets in .changeset/ and makes, in a copy of what is committed: the next version, the
changelogs of the packages, the changelog entry of the API (from what \`octopus diff released\`
finds), openapi/releases/VERSION.json, and the tarballs, which are checked. Only when all of it
worked it is brought into the repo, staged, with the tarballs in dist/. Then look at it and commit.

  --dry-run        show everything, and change nothing
  --publish        also commit, tag and publish to npm. On a commit that has the tag of its version
                   and no changesets, publishes what the registry does not have yet
  --date DAY       the day of the changelog entry, such as 2026-05-19; default: SOURCE_DATE_EPOCH,
                   then today
  --no-provenance  publish without npm's statement of where the packages were built, which only
                   GitHub Actions and GitLab CI can make
  --help           this text

Examples:
  npx changeset                                  say what the next release brings
  npm run release -- --dry-run
  npm run release -- --date 2026-05-19
  npm run release -- --publish                   in CI: .github/workflows/release.yml

Exit codes: 0 done, 1 refused, with the reason and the fix, 2 wrong usage.
`;

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  publish: { type: 'boolean' },
  date: { type: 'string' },
  'no-provenance': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs it; answers the exit code. */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const publish = values.publish === true;
  const dryRun = values['dry-run'] === true;
  const provenance = values['no-provenance'] !== true;
  refuseDirtyTree(here);
  if (publish && !dryRun) {
    if (provenance) refuseNoProvenance(here, process.env);
    if (listChangesets(here).length === 0) return publishTagged(provenance);
  }
  refuseNoChangeset(here);
  const { date, today } = readDate(values.date, process.env, () => new Date());
  if (today) note(`no --date and no SOURCE_DATE_EPOCH: the day is today, ${date}`);
  const release = await makeRelease(date, { apply: !dryRun, publish, provenance });
  if (dryRun) {
    process.stdout.write('\nDry run: it was made in a copy, and nothing here changed.\n');
    return 0;
  }
  if (!publish) {
    const tags = release.tags.join(' ');
    const next = `git commit -m "Release ${release.version}", then tag it (${tags}) and push`;
    process.stdout.write(`\nStaged, not published. Look at \`git diff --cached\`, then ${next}.\n`);
    return 0;
  }
  commitRelease(here, release);
  publishTarballs(here, release.version, release.tarballs, provenance, note);
  process.stdout.write('\nPublished. Push it: git push --follow-tags\n');
  return 0;
}

async function makeRelease(
  date: string,
  { apply, publish, provenance }: { apply: boolean; publish: boolean; provenance: boolean },
): Promise<Release> {
  note('copying what is committed');
  const copy = copyRepo(here);
  try {
    const release = await performRelease(copy.root, date, note);
    const commands = [
      ...commitCommands(release).map((args) => `git ${args.map(quote).join(' ')}`),
      ...release.tarballs.map(({ file }) => `npm ${publishArguments(file, provenance).join(' ')}`),
      'git push --follow-tags',
    ];
    process.stdout.write(`\n${renderRelease(release, listFiles(copy.root), commands)}`);
    if (apply) applyRelease(copy.root, here);
    if (apply && !publish) note('brought into the repo');
    return release;
  } finally {
    copy.remove();
  }
}

/** Publishes the version that is committed and tagged: the second half of a release that broke off. */
function publishTagged(provenance: boolean): number {
  const version = readVersion(here);
  const tags = tryCommand('git', ['tag', '--points-at', 'HEAD'], here)?.split('\n') ?? [];
  if (!tags.includes(`v${version}`)) refuseNoChangeset(here);
  note('packing, and checking the packages');
  const fix = 'Run `npm run pack -- --check`, mend what it says, and release the next version.';
  runCommand(process.execPath, ['scripts/pack.ts', '--check'], here, fix);
  publishTarballs(here, version, readTarballs(here, version), provenance, note);
  return 0;
}

function quote(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : `"${word}"`;
}

function note(text: string): void {
  process.stderr.write(`release: ${text}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof ReleaseError) {
    process.stderr.write(`\nRefused. ${error.message}\nfix: ${error.fix}\n`);
    process.exitCode = 1;
  } else if (
    error instanceof Error &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS')
  ) {
    process.stderr.write(`npm run release: ${error.message}\nSee npm run release -- --help.\n`);
    process.exitCode = 2;
  } else throw error;
}
