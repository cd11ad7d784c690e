import { dirname, join, relative } from 'node:path/posix';
import type { PublicPackage } from './packages.ts';

/**
 * The README as it is published: sentences that are true in the repo alone are changed, and links to
 * files that the package does not hold become plain text.
 *
 * @param place where the file stands in the package
 * @param holds whether the package holds a file
 */
export function adaptText(
  text: string,
  place: string,
  { name, readme = [] }: Pick<PublicPackage, 'name' | 'readme'>,
  holds: (path: string) => boolean,
): string {
  let adapted = text;
  for (const { find, say } of place === 'README.md' ? readme : []) {
    if (!adapted.includes(find)) {
      throw new Error(
        `The README of ${name} no longer says "${find}": change scripts/pack/packages.ts, which replaces it.`,
      );
    }
    adapted = adapted.replace(find, say);
  }
  return adapted.replaceAll(
    /\[([^\]]+)\]\((?!\w+:|#)([^)#\s]+)(#[^)\s]*)?\)/g,
    (link: string, label: string, target: string, hash = '') => {
      const path = join(dirname(place), target);
      if (holds(path)) return link;
      // A file from elsewhere in the repo has the same path within the package.
      const inside = path.replace(/^(\.\.\/)+/, '');
      if (holds(inside)) return `[${label}](${relative(dirname(place), inside)}${hash})`;
      return label;
    },
  );
}
