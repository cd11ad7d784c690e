import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileDescription, SourceStore } from '@octopus-cards/toolkit/compile';

const HELP = `node scripts/release-description.ts: keep the description as it is released

Usage: node scripts/release-description.ts [--help]

Writes the whole description, in one file, to openapi/releases/<info.version>.json. \`octopus diff\`
and \`npm run check\` compare with the newest file there. What is released never changes: when the
file is there with another content, nothing is written and the exit code is 1.

Example:
  node scripts/release-description.ts
`;

/**
 * Writes the description of a folder to its releases.
 *
 * @param folder absolute path of the folder that holds openapi.yaml
 * @returns what to say, and whether it worked
 */
export function releaseDescription(folder: string): { ok: boolean; text: string } {
  const model = compileDescription(new SourceStore(), `${folder}/openapi.yaml`, () => {});
  const name = `releases/${model.version}.json`;
  const path = `${folder}/${name}`;
  const content = `${JSON.stringify(model.document, null, 2)}\n`;
  if (existsSync(path)) {
    if (readFileSync(path, 'utf8') === content) return { ok: true, text: `${name} is up to date.` };
    const fix = 'Raise info.version in openapi/openapi.yaml, then run this again.';
    return { ok: false, text: `${name} is released already, and the description differs. ${fix}` };
  }
  mkdirSync(`${folder}/releases`, { recursive: true });
  writeFileSync(path, content);
  return { ok: true, text: `Wrote ${name}. Commit it.` };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) process.stdout.write(HELP);
  else {
    const { ok, text } = releaseDescription(fileURLToPath(new URL('../openapi', import.meta.url)));
    (ok ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = ok ? 0 : 1;
  }
}
