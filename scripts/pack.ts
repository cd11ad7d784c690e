import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFiles } from './pack/check-files.ts';
import { runAttw, runPublint } from './pack/check-types.ts';
import { packAll } from './pack/pack.ts';
import type { Packed } from './pack/pack.ts';
import { root } from './pack/root.ts';

const HELP = `npm run pack: the public packages, as they are published

Usage: npm run pack [-- --check]

Builds each package into dist/packages/NAME (JavaScript, declarations, and the files that it reads)
and makes its tarball, dist/octopus-cards-NAME-VERSION.tgz.

  --check   also checks the files against scripts/pack/expected.ts, imports and links, publint and
            are-the-types-wrong, and that packing again gives the same bytes; exits 1 on a finding
  --help    this text

Examples:
  npm run pack
  npm run pack -- --check
  npm install ../this-repo/dist/octopus-cards-client-0.1.0.tgz    in another project, after npm run pack

\`npm run test:packages\` installs the tarballs into empty projects and uses them.
`;

/** Prints what was made; answers the exit code. */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const packed = await packAll();
  console.log('package                  version   files    packed  unpacked  file');
  for (const { tarball, file } of packed) console.log(describeTarball(tarball, file));
  return values.check === true ? check(packed) : 0;
}

function describeTarball(
  { name, version, files, size, unpackedSize }: Packed['tarball'],
  file: string,
) {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  return [
    name.padEnd(24),
    version.padEnd(8),
    String(files.length).padStart(6),
    kilobytes(size).padStart(9),
    kilobytes(unpackedSize).padStart(9),
    ` ${relative(root, file)}`,
  ].join(' ');
}

async function check(packed: Packed[]): Promise<number> {
  const faults = await findChangedBytes(packed);
  for (const each of packed) {
    const found = [...checkFiles(each), ...(await runPublint(each)), ...(await runAttw(each))];
    faults.push(...found.map((fault) => `${each.published.name}: ${fault}`));
  }
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? '\nNothing to object.' : `\n${faults.length} findings.`);
  return faults.length === 0 ? 0 : 1;
}

/** Packs once more, elsewhere: who checks a tarball against its source must get the same one. */
async function findChangedBytes(packed: Packed[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'octopus-pack-'));
  try {
    const again = await packAll(folder);
    return packed
      .filter(({ tarball }, index) => tarball.integrity !== again[index]?.tarball.integrity)
      .map(({ published }) => `${published.name}: packing it again gave other bytes.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(`npm run pack: ${error.message}`);
  process.exitCode = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS') ? 2 : 1;
}
