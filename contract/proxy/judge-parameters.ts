import type { Json, JsonObject } from '@octopus-cards/toolkit';
import type { WireOperation, WireParameter } from './document.ts';
import { readProperties, readValue } from './parameter-values.ts';
import type { SchemaJudge, WireFault } from './schema-judge.ts';

/** The parts of a request that parameters stand in. */
export interface ParameterTexts {
  /** Percent-encoded, by name. */
  path: Record<string, string>;
  query: URLSearchParams;
  /** Texts of a header; several lines of one name are several texts. */
  header(name: string): string[];
}

/** Judges the parameters of a request; `known` are query names that credentials need. */
export function judgeParameters(
  document: JsonObject,
  judge: SchemaJudge,
  operation: WireOperation,
  texts: ParameterTexts,
  known: ReadonlySet<string>,
): WireFault[] {
  const names = new Set(known);
  const faults = operation.parameters.flatMap((parameter) => {
    const at = `${parameter.in} ${parameter.name}`;
    const value = readParameter(document, judge, parameter, texts, names);
    if ('fault' in value) return [{ at, message: value.fault, pointer: parameter.pointer }];
    if (value.json === undefined) {
      if (!parameter.required) return [];
      return [{ at, message: 'is missing', pointer: parameter.pointer }];
    }
    const { schema } = parameter;
    if (schema === undefined) return [];
    return judge
      .findFaults(schema, value.json)
      .map((fault) => ({ at: `${at}${fault.at}`, message: fault.message, pointer: schema }));
  });
  const unknown = [...new Set(texts.query.keys())].filter((name) => !names.has(name));
  return [
    ...faults,
    ...unknown.map((name) => ({
      at: `query ${name}`,
      message: 'is not described',
      pointer: operation.pointer,
    })),
  ];
}

type Read = { json: Json | undefined } | { fault: string };

function readParameter(
  document: JsonObject,
  judge: SchemaJudge,
  parameter: WireParameter,
  { path, query, header }: ParameterTexts,
  names: Set<string>,
): Read {
  const read = (texts: string[]): Read => ({
    json: texts.length === 0 ? undefined : readValue(document, judge, parameter, texts),
  });
  const { name } = parameter;
  if (parameter.in === 'path') {
    const text = decode(path[name] ?? '');
    return text === undefined ? { fault: 'is badly percent-encoded' } : read([text]);
  }
  if (parameter.in === 'header') {
    const texts = header(name);
    return read(texts.length === 0 ? [] : [texts.join(',')]);
  }
  if (parameter.in === 'cookie') return read(readCookies(header('cookie'), name));
  return readQuery(document, judge, parameter, query, names);
}

function readQuery(
  document: JsonObject,
  judge: SchemaJudge,
  parameter: WireParameter,
  query: URLSearchParams,
  names: Set<string>,
): Read {
  const { name, schema = '', style, explode, json } = parameter;
  const types = judge.typesAt(schema);
  const isList = types.has('array');
  const isObject = types.has('object') && !json && !isList;
  if (isObject && (style === 'deepObject' || explode)) {
    const pairs = [...query].flatMap(([key, text]) => {
      const inner = style === 'deepObject' ? deepName(name, key) : key;
      if (inner === undefined || (style !== 'deepObject' && names.has(key))) return [];
      names.add(key);
      return [[inner, text]];
    });
    return {
      json: pairs.length === 0 ? undefined : readProperties(document, judge, schema, pairs),
    };
  }
  names.add(name);
  const texts = query.getAll(name);
  if (texts.length > 1 && !(isList && explode)) {
    return { fault: `stands there ${texts.length} times` };
  }
  return {
    json: texts.length === 0 ? undefined : readValue(document, judge, parameter, texts),
  };
}

/** `filter[state]` → `state` */
function deepName(name: string, key: string): string | undefined {
  return key.startsWith(`${name}[`) && key.endsWith(']')
    ? key.slice(name.length + 1, -1)
    : undefined;
}

/** The values of a cookie in `Cookie` headers. */
export function readCookies(headers: readonly string[], name: string): string[] {
  return headers
    .flatMap((line) => line.split(';'))
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => decode(pair.slice(name.length + 1)) ?? pair.slice(name.length + 1));
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
