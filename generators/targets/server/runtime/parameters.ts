import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { coerceText } from './coerce.ts';
import { readCookies } from './credentials.ts';
import type { Failure } from './failure.ts';
import { createQueryReader } from './query.ts';
import type { ApiSpec, OperationSpec, ParameterSpec, Validator } from './types.ts';
import { Values } from './values.ts';
import { createParameterRefusal, refuseParameter } from './violations.ts';
import type { Refuse } from './violations.ts';

/** Where the values of parameters go, by place. */
export interface ParameterValues {
  params: Values;
  query: Values;
  headers: Values;
  cookies: Values;
}

/** Reads, coerces and checks the parameters of a request. */
export type ParameterReader = (
  request: IncomingMessage,
  path: Values,
  into: ParameterValues,
) => Failure | undefined;

/** What operations get that declare no parameters in some place. */
export const NO_VALUES: Values = Object.freeze(new Values());

type Reader = ParameterReader;

/**
 * Makes the reader of all parameters of an operation: path, query, headers, cookies. `undefined`
 * when it has none.
 */
export function createParameterReader(
  api: ApiSpec,
  operation: OperationSpec,
): ParameterReader | undefined {
  const { parameters, validate } = operation;
  const named = (place: ParameterSpec['in']) => parameters.filter((one) => one.in === place);
  const readers: Reader[] = [];
  for (const [place, create] of PLACES) {
    const here = named(place);
    const validator = validate[place];
    if (here.length === 0 && validator === undefined) continue;
    readers.push(create(api, here, createCheck(validator, createParameterRefusal(api, here))));
  }
  if (readers.length === 0) return undefined;
  return (request, path, into) => {
    for (const read of readers) {
      const failure = read(request, path, into);
      if (failure !== undefined) return failure;
    }
    return undefined;
  };
}

type Check = (values: Values) => Failure | undefined;
type CreateReader = (api: ApiSpec, parameters: readonly ParameterSpec[], check: Check) => Reader;

function createCheck(validator: Validator | undefined, refuse: Refuse): Check {
  if (validator === undefined) return () => undefined;
  return (values) => (validator(values) ? undefined : refuse(validator.errors));
}

const createPathReader: CreateReader = (_api, parameters, check) => (_request, path, into) => {
  const values = new Values();
  for (const parameter of parameters) {
    const text = path[parameter.name];
    if (typeof text === 'string') values[parameter.name] = readText(text, parameter);
  }
  into.params = values;
  return check(values);
};

const createQueryCheck: CreateReader = (api, parameters, check) => {
  const read = createQueryReader(parameters);
  return ({ url = '' }, _path, into) => {
    const values = new Values();
    into.query = values;
    const question = url.indexOf('?');
    if (question !== -1) {
      const fault = read(url.slice(question + 1), values);
      if (fault !== undefined) return refuseParameter(api, fault.parameter, fault.kind);
    }
    return check(values);
  };
};

const createHeaderReader: CreateReader = (_api, parameters, check) => {
  const wanted = parameters.map((parameter) => [parameter.name.toLowerCase(), parameter] as const);
  return ({ headers }, _path, into) => {
    const values = new Values();
    for (const [key, parameter] of wanted) {
      const text = joinHeader(headers, key);
      if (text !== undefined) values[parameter.name] = readText(text, parameter);
    }
    into.headers = values;
    return check(values);
  };
};

const createCookieReader: CreateReader = (_api, parameters, check) => (request, _path, into) => {
  const values = new Values();
  const cookies = readCookies(request.headers.cookie);
  for (const parameter of parameters) {
    const text = cookies.get(parameter.name);
    if (text !== undefined) values[parameter.name] = readText(text, parameter);
  }
  into.cookies = values;
  return check(values);
};

const PLACES = [
  ['path', createPathReader],
  ['query', createQueryCheck],
  ['header', createHeaderReader],
  ['cookie', createCookieReader],
] as const;

/** Lists in paths, headers and cookies are separated by commas. */
function readText(text: string, { list, kinds }: ParameterSpec): unknown {
  if (list === undefined) return coerceText(text, kinds);
  if (text === '') return [];
  return text.split(',').map((item) => coerceText(item.trim(), kinds));
}

function joinHeader(headers: IncomingHttpHeaders, key: string): string | undefined {
  const value = headers[key];
  return Array.isArray(value) ? value.join(', ') : value;
}
