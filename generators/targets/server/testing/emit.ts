import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { buildModel } from '../../../model/build.ts';
import type { ApiModel } from '../../../model/model.ts';
import type { JsonObject } from '../../../openapi/json.ts';
import { serverTarget } from '../index.ts';
import type { ServerOptions } from '../index.ts';

/** A small description with everything that the types of a server depend on. */
export const LIBRARY = fileURLToPath(new URL('../fixtures/library.yaml', import.meta.url));

/** The model of a description in one file, unchecked: it need not be complete to be of use here. */
export function readModel(path: string): ApiModel {
  const document: JsonObject = parse(readFileSync(path, 'utf8'));
  return buildModel(document);
}

/** The model of a description with these paths and components. */
export function modelOf(paths: JsonObject, others: JsonObject = {}): ApiModel {
  return buildModel({
    openapi: '3.1.0',
    info: { title: 'Small', version: '1.0.0' },
    paths,
    ...others,
  });
}

/** The files of the server of a model. */
export async function emitServer(
  model: ApiModel,
  options: Partial<ServerOptions> = {},
): Promise<Map<string, string>> {
  const files = await serverTarget.emit(model, { package: 'server', ...options });
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** Writes the server of a model into a folder. */
export async function writeServer(
  folder: string,
  model: ApiModel,
  options: Partial<ServerOptions> = {},
): Promise<void> {
  for (const [path, content] of await emitServer(model, options)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
