import { shortName } from '../pack/packages.ts';
import type { Release } from './perform.ts';

/**
 * What a release brings, for a person who decides whether it goes out.
 *
 * @param files what changes in the repo, as `git status --short` tells it
 * @param commands what publishes it
 */
export function renderRelease(
  release: Release,
  files: readonly string[],
  commands: readonly string[],
): string {
  const { from, version, date, api, entry, description, tarballs, tags } = release;
  const told =
    api.from === undefined || api.changed
      ? `API ${api.from ?? 'never released'} -> ${api.to}: ${description}`
      : `API ${api.to}: unchanged`;
  const blocks = [
    `Packages ${from} -> ${version}, ${date}\n${told}`,
    title('Changelogs of the packages', renderChangelogs(release)),
    entry === undefined
      ? 'Changelog of the API: no entry, since nothing that callers or receivers see has changed.'
      : title(`Changelog of the API: ${entry.path}`, indent(entry.content.trimEnd())),
    title(
      'Tarballs',
      tarballs
        .map(({ file, bytes, integrity }) => `  ${file}  ${bytes} bytes\n    ${integrity}`)
        .join('\n'),
    ),
    title('Files', files.map((line) => `  ${line}`).join('\n')),
    title('Tags', tags.map((tag) => `  ${tag}`).join('\n')),
    title('Publishing runs', commands.map((line) => `  ${line}`).join('\n')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Most packages only follow the others: those are told in one line. */
function renderChangelogs({ changelogs }: Release): string {
  const own = changelogs.filter(({ text }) => !isFollowing(text));
  const following = changelogs.filter(({ text }) => isFollowing(text));
  const lines = own.map(({ name, text }) => `  ${name}\n${indent(text, 4)}`);
  if (following.length > 0) {
    lines.push(`  only the version: ${following.map(shortName).join(', ')}`);
  }
  return lines.join('\n');
}

/** Does it tell nothing but versions of other packages? */
function isFollowing(text: string): boolean {
  return text
    .split('\n')
    .every((line) =>
      /^\s*$|^#|^No changes|^\s*- Updated dependencies|^\s+- @|^- @\S+@\S+$/.test(line),
    );
}

function title(heading: string, text: string): string {
  return `${heading}\n${text}`;
}

function indent(text: string, by = 2): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}
