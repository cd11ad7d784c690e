import type { Operation } from '@octopus-cards/toolkit';
import type { Case, RequestPlan, Tools } from '../types.ts';
import type { CaseMaker } from './make-case.ts';
import { draftRequest, planRequest } from './request.ts';

/** Methods that a server must refuse when the description does not have them. */
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'];

/** Every path asked with the methods that it does not have, and a path that does not exist. */
export function* listMethodCases(tools: Tools, maker: CaseMaker): Generator<Case> {
  for (const [path, operations] of groupByPath(tools.description.model.operations)) {
    const [first] = operations;
    if (first === undefined) continue;
    const { pathParameters } = planRequest(draftRequest(tools, first));
    const known = operations.map(({ method }) => method.toUpperCase());
    const plan = (method: string): RequestPlan => ({
      operation: undefined,
      method,
      path,
      pathParameters,
      query: [],
      headers: [],
      body: undefined,
      credentials: 'own',
    });
    for (const method of METHODS.filter((name) => !known.includes(name))) {
      yield maker.make({
        request: plan(method),
        expects: 'invalid',
        violation: {
          in: 'method',
          at: method,
          keyword: 'unknown',
          pointer: first.pointer.replace(/\/[^/]+$/, ''),
          detail: `${method} is no method of ${path}`,
        },
        covers: [{ operation: first.id, subject: 'method', keyword: method, satisfied: false }],
        title: `${method} ${path}, which is not described`,
      });
    }
    for (const method of ['HEAD', 'OPTIONS'].filter((name) => !known.includes(name))) {
      yield maker.make({
        request: plan(method),
        expects: 'unknown',
        covers: [],
        title: `${method} ${path}`,
      });
    }
  }
  yield* listUnknownPath(tools, maker);
}

function groupByPath(operations: readonly Operation[]): Map<string, Operation[]> {
  return Map.groupBy(operations, ({ path }) => path);
}

function* listUnknownPath(tools: Tools, maker: CaseMaker): Generator<Case> {
  const [first] = tools.description.model.operations;
  if (first === undefined) return;
  const folder = first.path.replace(/\/[^/]*$/, '');
  for (const path of new Set([`${folder}/no-such-path`, '/no-such-path'])) {
    yield maker.make({
      request: {
        operation: undefined,
        method: 'GET',
        path,
        pathParameters: {},
        query: [],
        headers: [],
        body: undefined,
        credentials: 'own',
      },
      expects: 'invalid',
      violation: {
        in: 'path',
        at: path,
        keyword: 'unknown',
        pointer: '/paths',
        detail: `${path} is no path of the description`,
      },
      covers: [],
      title: `GET ${path}, which is not described`,
    });
  }
}
