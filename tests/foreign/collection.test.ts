import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { DescriptionConfig } from '../../generators/config/config.ts';
import { DiagnosticsError } from '../../generators/diagnostics/diagnostic.ts';
import { Locator } from '../../generators/diagnostics/locate.ts';
import { resolveDiagnostics } from '../../generators/diagnostics/render.ts';
import { compileDescription, emitTargets } from '../../generators/pipeline/compile.ts';
import { SourceStore } from '../../generators/pipeline/source.ts';
import { repo } from '../support/project.ts';
import { typeCheck } from '../support/type-check.ts';

/** Other people's descriptions: small ones for single features, and some real APIs. */
const collection = join(repo, 'node_modules/@readme/oas-examples');
const documents = [
  ...['3.0/json', '3.0/json/openapi-workshop', '3.1/json'].flatMap((folder) =>
    readdirSync(join(collection, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(collection, folder, name)),
  ),
  join(repo, 'node_modules/rclone-openapi/openapi.yaml'),
].sort();

/**
 * The ones that are refused, and for what. Each is a real fault of the document; one that is no
 * longer refused fails the test, so that the list stays true.
 */
const REFUSED: Record<string, string[]> = {
  '3.0/json/openapi-workshop/post.json': ['17 operation-responses'],
  '3.0/json/schema-enums.json': ['86 schema-enum', '164 schema-enum'],
  '3.0/json/parameters-style.json': ['86 path-name', '142 path-name'],
  '3.0/json/response-http-behavior.json': [
    '51 security-unknown',
    '68 security-unknown',
    '85 security-unknown',
  ],
  '3.1/json/parameters-style.json': ['81 path-name', '132 path-name'],
};

const folder = mkdtempSync(join(tmpdir(), 'octopus-foreign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function compileInto(path: string, output: string): Promise<number> {
  const model = compileDescription(new SourceStore(), path, () => {});
  const config: DescriptionConfig = {
    input: path,
    output,
    targets: {
      spec: {},
      types: {},
      client: { package: 'foreign', factory: 'createClient' },
      server: { package: 'foreign' },
      mock: {},
      collections: {},
    },
  };
  const emitted = await emitTargets(model, config, undefined, () => {});
  for (const files of emitted.values()) {
    for (const [file, content] of files) {
      mkdirSync(dirname(join(output, file)), { recursive: true });
      writeFileSync(join(output, file), content);
    }
  }
  return model.operations.length;
}

describe('descriptions of other people', () => {
  const accepted: string[] = [];

  it.each(documents.map((path) => [path.replace(`${collection}/`, ''), path]))(
    '%s',
    async (name, path) => {
      let refused: string[] = [];
      try {
        const operations = await compileInto(path, join(folder, name.replaceAll(/[^\w.-]+/g, '-')));
        if (operations > 0) accepted.push(name);
      } catch (error) {
        if (!(error instanceof DiagnosticsError)) throw error;
        refused = resolveDiagnostics(error.diagnostics, new Locator(), repo).map(
          ({ line, code }) => `${line} ${code}`,
        );
      }
      expect(refused).toEqual(REFUSED[name] ?? []);
    },
  );

  it('give TypeScript that is right in strict mode', () => {
    expect(accepted.length).toBeGreaterThan(55);
    const faults = typeCheck(folder)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.slice(line.indexOf('3.')).replace(/\(.*: error (TS\d+).*/, ' $1'));
    // References into an optional request body: openapi-typescript prints the same by itself.
    expect(faults).toEqual([
      '3.0-json-circular-paths.json/client/schema.ts TS2339',
      '3.0-json-circular-paths.json/server/schema.ts TS2339',
      '3.0-json-circular-paths.json/types/index.ts TS2339',
    ]);
  });
});
