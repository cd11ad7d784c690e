import { execFileSync } from 'node:child_process';

/** What npm says of a tarball that it made. */
export interface Tarball {
  name: string;
  version: string;
  filename: string;
  /** In bytes, packed and unpacked. */
  size: number;
  unpackedSize: number;
  /** sha512, as a lockfile holds it. */
  integrity: string;
  files: { path: string }[];
}

/**
 * Makes the tarball of a package. npm sets all times in it to one day of 1985 and sorts the files, so
 * that the same files give the same bytes.
 */
export function makeTarball(folder: string, destination: string): Tarball {
  const output = execFileSync(
    'npm',
    ['pack', folder, '--json', '--ignore-scripts', '--pack-destination', destination],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [tarball]: (Tarball | undefined)[] = Object.values(JSON.parse(output));
  if (tarball === undefined) throw new Error(`npm pack said nothing of ${folder}.`);
  return tarball;
}
