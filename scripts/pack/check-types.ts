import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readFileSync } from 'node:fs';
import type { Packed } from './pack.ts';
import { root } from './root.ts';

/** What publint says of a package, strictly: suggestions count too. */
export async function runPublint({ folder }: Pick<Packed, 'folder'>): Promise<string[]> {
  const manifest: Record<string, unknown> = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const { messages } = await publint({ pkgDir: folder, strict: true, pack: false });
  return messages.map(
    (message) => `publint: ${formatMessage(message, manifest, { color: false }) ?? message.code}`,
  );
}

/**
 * What are-the-types-wrong says of a tarball, for the ways in which ESM is resolved: node16, nodenext
 * and bundlers. What is no module and has no types (YAML) is left out.
 */
export async function runAttw({
  file,
  published,
}: Pick<Packed, 'file' | 'published'>): Promise<string[]> {
  const withoutTypes = Object.keys(published.exports ?? {})
    .filter((subpath) => subpath.endsWith('.yaml'))
    .map((subpath) => subpath.slice('./'.length));
  const args = [
    join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
    file,
    ...['--profile', 'esm-only', '--format', 'ascii', '--no-emoji', '--no-color'],
    ...(withoutTypes.length === 0 ? [] : ['--exclude-entrypoints', ...withoutTypes]),
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { encoding: 'utf8' }, (error, stdout, stderr) => {
      resolve(error === null ? [] : [`are-the-types-wrong:\n${stdout}${stderr}`]);
    });
  });
}
