import { objectOf, resolvePointer, textOf } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import type { ReceivedAnswer, SentRequest } from '../types.ts';
import { isJson, readOperations } from './document.ts';
import type { WireAnswer, WireContent, WireOperation } from './document.ts';
import { judgeCredentials, listCredentialNames } from './judge-credentials.ts';
import { judgeParameters } from './judge-parameters.ts';
import { listMethods, matchOperation } from './match.ts';
import { parseJson, readText } from './parameter-values.ts';
import { createSchemaJudge } from './schema-judge.ts';
import type { SchemaJudge, WireFault } from './schema-judge.ts';

export interface JudgedRequest {
  /** Id of the operation that the request is meant for; undefined: there is none. */
  operation: string | undefined;
  faults: WireFault[];
}

/** Judges what goes over the wire by a description, and by nothing else. */
export interface WireJudge {
  /** @param request its URL may be a path with a query; the path is that of the description */
  judgeRequest(request: SentRequest): JudgedRequest;
  /** @param method of the request */
  judgeAnswer(operation: string | undefined, method: string, answer: ReceivedAnswer): WireFault[];
}

/**
 * Makes a judge for a bundled OpenAPI 3.1 document.
 *
 * @throws TypeError for a document of another version
 */
export function createWireJudge(document: JsonObject): WireJudge {
  const version = textOf(document['openapi']) ?? 'none';
  if (!version.startsWith('3.1')) {
    throw new TypeError(`The judge reads OpenAPI 3.1, not ${version}: upgrade the document first.`);
  }
  const operations = readOperations(document);
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const judge = createSchemaJudge(document);
  return {
    judgeRequest(request) {
      const { pathname, query } = splitTarget(request.url);
      const match = matchOperation(operations, request.method, pathname);
      if (match === undefined) {
        const methods = listMethods(operations, pathname);
        const at = methods.length === 0 ? 'path' : 'method';
        const known = methods.length === 0 ? '' : `; ${methods.join(', ')} would`;
        const message = `No operation answers ${request.method} ${pathname}${known}`;
        return { operation: undefined, faults: [{ at, message, pointer: '/paths' }] };
      }
      const { operation, path } = match;
      const header = (name: string) => readHeaders(request.headers, name);
      const known = listCredentialNames(document, operation);
      return {
        operation: operation.id,
        faults: [
          ...judgeCredentials(document, operation, { header, query }),
          ...judgeParameters(document, judge, operation, { path, query, header }, known),
          ...judgeRequestBody(judge, operation, header('content-type')[0], request.body),
        ],
      };
    },
    judgeAnswer(id, method, answer) {
      const operation = id === undefined ? undefined : byId.get(id);
      if (operation === undefined) return [];
      const documented = findAnswer(operation, answer.status);
      if (documented !== undefined) {
        return [
          ...judgeHeaders(document, judge, documented, answer),
          ...judgeAnswerBody(judge, documented, method, answer),
        ];
      }
      if (listAnywhere(document).has(answer.status)) return [];
      const message = `${answer.status} is not described for ${operation.id}`;
      return [{ at: 'status', message, pointer: `${operation.pointer}/responses` }];
    },
  };
}

/** Path and query of a URL, or of what stands in the first line of a request. */
function splitTarget(url: string): { pathname: string; query: URLSearchParams } {
  const target = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
  const [path = '', ...rest] = target.split('?');
  return { pathname: path === '' ? '/' : path, query: new URLSearchParams(rest.join('?')) };
}

function readHeaders(headers: SentRequest['headers'], name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([each]) => each.toLowerCase() === wanted).map(([, text]) => text);
}

function judgeRequestBody(
  judge: SchemaJudge,
  { body: wanted, pointer: operation }: WireOperation,
  mediaType: string | undefined,
  body: string | undefined,
): WireFault[] {
  const pointer = `${operation}/requestBody`;
  const fault = (message: string) => [{ at: 'body', message, pointer }];
  if (body === undefined || body === '') {
    return wanted?.required === true ? fault('is missing') : [];
  }
  if (wanted === undefined) return fault('is there, and none is described');
  return judgeContent(judge, wanted.content, mediaType, body, pointer);
}

function judgeAnswerBody(
  judge: SchemaJudge,
  { content, pointer }: WireAnswer,
  method: string,
  { status, headers, text }: ReceivedAnswer,
): WireFault[] {
  const fault = (message: string) => [{ at: 'body', message, pointer }];
  if (method === 'HEAD' || status === 204 || status === 304) {
    return text === '' ? [] : fault(`is there, which ${method} ${status} cannot have`);
  }
  if (content.length === 0) return text === '' ? [] : fault('is there, and none is described');
  return judgeContent(judge, content, readHeaders(headers, 'content-type')[0], text, pointer);
}

function judgeContent(
  judge: SchemaJudge,
  content: readonly WireContent[],
  mediaType: string | undefined,
  text: string,
  pointer: string,
): WireFault[] {
  const known = content.map((each) => each.mediaType).join(', ');
  if (mediaType === undefined) {
    return [{ at: 'header Content-Type', message: `is missing; described: ${known}`, pointer }];
  }
  const described = content.find((each) => covers(each.mediaType, mediaType));
  if (described === undefined) {
    const message = `is ${mediaType}; described: ${known}`;
    return [{ at: 'header Content-Type', message, pointer }];
  }
  const { schema } = described;
  // Forms and files have encodings of their own: their media type is all that is judged.
  if (!isJson(mediaType)) return [];
  const value = parseJson(text);
  if (value === undefined) return [{ at: 'body', message: 'is no JSON', pointer }];
  if (schema === undefined) return [];
  return judge
    .findFaults(schema, value)
    .map(({ at, message }) => ({ at: `body${at}`, message, pointer: schema }));
}

/** Does a documented media type, which may have stars, cover that of a message? */
function covers(documented: string, given: string): boolean {
  const essence = (text: string) => (text.split(';')[0] ?? '').trim().toLowerCase().split('/');
  const [type, subtype] = essence(documented);
  const [givenType, givenSubtype] = essence(given);
  return (type === '*' || type === givenType) && (subtype === '*' || subtype === givenSubtype);
}

function findAnswer(operation: WireOperation, status: number): WireAnswer | undefined {
  const wanted = [String(status), `${String(status)[0]}XX`, 'default'];
  return wanted
    .map((each) =>
      operation.answers.find((answer) => answer.status.toUpperCase() === each.toUpperCase()),
    )
    .find((answer) => answer !== undefined);
}

/** Statuses that any path may answer without saying so: the extension `x-protocol-errors`. */
function listAnywhere(document: JsonObject): Set<Json> {
  const errors = objectOf(resolvePointer(document, '/x-protocol-errors/errors'));
  return new Set(Object.values(errors).map((error) => objectOf(error)['status'] ?? null));
}

function judgeHeaders(
  document: JsonObject,
  judge: SchemaJudge,
  { headers, pointer }: WireAnswer,
  answer: ReceivedAnswer,
): WireFault[] {
  return headers.flatMap(({ name, required, schema }) => {
    const at = `header ${name}`;
    const texts = readHeaders(answer.headers, name);
    if (texts.length === 0) return required ? [{ at, message: 'is missing', pointer }] : [];
    if (schema === undefined) return [];
    const value = readText(document, judge, schema, texts.join(','));
    return judge.findFaults(schema, value).map(({ message }) => ({ at, message, pointer: schema }));
  });
}
