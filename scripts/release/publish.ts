import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleasedTarball } from './perform.ts';
import { ReleaseError } from './release-error.ts';
import { runCommand, tryCommand } from './run-command.ts';

/** The arguments of npm that publish a tarball. */
export function publishArguments(file: string, provenance: boolean): string[] {
  return ['publish', `./${file}`, '--access', 'public', ...(provenance ? ['--provenance'] : [])];
}

/**
 * Provenance is a signature of the CI that built a package, over the repository that the package
 * names; npm refuses it elsewhere, after the first packages are out.
 *
 * @throws ReleaseError when npm would refuse
 */
export function refuseNoProvenance(root: string, environment: NodeJS.ProcessEnv): void {
  const { repository }: { repository?: unknown } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  if (repository === undefined) {
    throw new ReleaseError(
      'package.json has no "repository", which npm compares with the place that the packages come from.',
      'Add "repository": { "type": "git", "url": "git+https://…" } to package.json at the root, and commit it.',
    );
  }
  if (environment['GITHUB_ACTIONS'] === undefined && environment['GITLAB_CI'] === undefined) {
    throw new ReleaseError(
      'npm makes provenance in GitHub Actions or GitLab CI only.',
      'Run the workflow .github/workflows/release.yml, or publish without it: --no-provenance.',
    );
  }
}

/**
 * Publishes the tarballs, one after the other. What the registry has already is left out, so that a
 * run that broke off can be repeated.
 *
 * @param note is told of each package
 * @throws ReleaseError when npm refuses one
 */
export function publishTarballs(
  root: string,
  version: string,
  tarballs: readonly ReleasedTarball[],
  provenance: boolean,
  note: (text: string) => void,
): void {
  for (const { name, file, integrity } of tarballs) {
    const there = tryCommand('npm', ['view', `${name}@${version}`, 'dist.integrity'], root)?.trim();
    if (there !== undefined && there !== '') {
      if (there !== integrity) {
        throw new ReleaseError(
          `${name}@${version} is on the registry with other content (${there}).`,
          'Add a changeset, and release the next version.',
        );
      }
      note(`${name}@${version} is published already`);
      continue;
    }
    const fix =
      'Mend what npm says, then run `npm run release -- --publish` again: it goes on with what is left.';
    runCommand('npm', publishArguments(file, provenance), root, fix);
    note(`published ${name}@${version}`);
  }
}
