import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  compileDescription,
  DiagnosticsError,
  loadConfig,
  Locator,
  prepareDocument,
  renderPlain,
  resolveDiagnostics,
  showPath,
  SourceStore,
  validateConfig,
} from '@octopus-cards/toolkit/compile';
import { MockError } from './mock-error.ts';

/** A document for Prism, and where it was read from. */
export interface FoundDocument {
  document: object;
  /** Path, as it is shown. */
  source: string;
}

/**
 * The document that `octopus mock` answers from: the description that is named, prepared on the
 * way; otherwise what the target `mock` of this project wrote.
 *
 * @throws MockError when there is none, or when the description is refused
 */
export async function findDocument(cwd: string, named: string | undefined): Promise<FoundDocument> {
  try {
    return named === undefined ? await findGenerated(cwd) : compileNamed(cwd, named);
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    const lines = resolveDiagnostics(error.diagnostics, new Locator(), cwd).map(renderPlain);
    throw new MockError(`The mock cannot start.\n\n${lines.join('\n\n')}`);
  }
}

function compileNamed(cwd: string, named: string): FoundDocument {
  const path = resolve(cwd, named);
  const { document } = compileDescription(new SourceStore(), path, () => {});
  return { document: prepareDocument(document), source: showPath(path, cwd) };
}

async function findGenerated(cwd: string): Promise<FoundDocument> {
  const loaded = await loadConfig(cwd, undefined);
  const paths = Object.values(validateConfig(loaded).descriptions).flatMap(
    ({ output, targets: { mock } }) =>
      mock === undefined
        ? []
        : [join(loaded.folder, output, mock.folder ?? 'mock', 'openapi.json')],
  );
  const [path, ...others] = paths;
  if (path === undefined) {
    throw new MockError(
      'No description of this project has the target "mock": add it to octopus.config, or name a description: octopus mock openapi.yaml',
    );
  }
  const source = showPath(path, cwd);
  if (others.length > 0) {
    const all = paths.map((each) => showPath(each, cwd)).join(', ');
    throw new MockError(`This project has several mocks: name one of ${all}.`);
  }
  if (!existsSync(path)) throw new MockError(`There is no ${source}: run octopus generate.`);
  const document: object = JSON.parse(readFileSync(path, 'utf8'));
  return { document, source };
}
