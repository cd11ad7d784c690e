import {
  decodeFragment,
  listOf,
  objectOf,
  resolvePointer,
  textOf,
} from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';

/** What the command says once it listens; the lines that begin with `curl` work when pasted. */
export function writeGreeting(url: string, source: string, document: object): string {
  const sample = findSample(document);
  const lines = sample === undefined ? [] : ['', 'Try:', ...writeCalls(url, sample)];
  return [`Mock: ${url}`, `From: ${source}`, ...lines, '', 'Ctrl-C ends.', ''].join('\n');
}

interface Sample {
  path: string;
  secured: boolean;
  /** A status that is no success. */
  refusal: string | undefined;
}

/** The first operation that can be called without knowing anything. */
function findSample(document: object): Sample | undefined {
  const { paths, security } = objectOf(document);
  for (const [path, item] of Object.entries(objectOf(paths))) {
    const { get, parameters } = objectOf(item);
    if (get === undefined || path.includes('{')) continue;
    const operation = objectOf(get);
    const all = [...listOf(parameters), ...listOf(operation['parameters'])];
    if (all.some((one) => follow(document, one)['required'] === true)) continue;
    return {
      path,
      secured: listOf(operation['security'] ?? security).length > 0,
      refusal: Object.keys(objectOf(operation['responses'])).find((code) => /^4\d\d$/.test(code)),
    };
  }
  return undefined;
}

/** What a reference leads to, or the value itself. */
function follow(document: object, value: Json): JsonObject {
  const $ref = textOf(objectOf(value)['$ref']);
  if ($ref === undefined) return objectOf(value);
  return objectOf(resolvePointer(objectOf(document), decodeFragment($ref.replace(/^#/, ''))));
}

function writeCalls(url: string, { path, secured, refusal }: Sample): string[] {
  const call = `  curl -i '${url}${path}'${secured ? " -H 'Authorization: Bearer any'" : ''}`;
  return refusal === undefined ? [call] : [call, `${call} -H 'Prefer: code=${refusal}'`];
}
