import type { ApiModel, Json, Operation } from '@octopus-cards/toolkit';
import { resolvePointer } from '@octopus-cards/toolkit/compile';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Case, Courier, Description, Exchange, Tools } from '../../types.ts';
import { readSessionScheme } from './support/sessions.ts';

/** What the courier of the tests needs to know of the server. */
export interface TestServer {
  url: string;
  own: { username: string; password: string };
  other?: { username: string; password: string };
  /** Moves the clock of the server. */
  wait?(milliseconds: number): Promise<void>;
}

/** The description of a model, without lines. */
export function describeModel(model: ApiModel): Description {
  return {
    model,
    source: 'test',
    operation: (id) => model.operations.find((one) => one.id === id),
    locate: () => undefined,
  };
}

/** Tools without a memory of ids: requests are made of documented examples. */
export function createTestTools(
  description: Description,
  selected?: (operation: Operation) => boolean,
): Tools {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const base = 'urn:x:test';
  ajv.addSchema({ ...description.model.document, $id: base }, undefined, undefined, false);
  return {
    description,
    seed: 1,
    validate(pointer, value) {
      const $ref = `${base}#${pointer.split('/').map(encodeURIComponent).join('/')}`;
      const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref });
      if (validate(value)) return [];
      return (validate.errors ?? []).map(({ instancePath, keyword, message = '' }) => ({
        at: instancePath,
        keyword,
        message,
      }));
    },
    pool: { add: () => {}, find: () => undefined },
    ...(selected === undefined ? {} : { selected }),
  };
}

/** A courier that does the least: one session for each account, no patience. */
export function createTestCourier(server: TestServer, tools: Tools): Courier & { log: Exchange[] } {
  const { description } = tools;
  const log: Exchange[] = [];
  const tokens = new Map<string, Promise<string | undefined>>();
  const scheme = readSessionScheme(tools);
  const accounts = { own: server.own, other: server.other };

  const dispatch = async (planned: Case, token: string | undefined): Promise<Exchange> => {
    const { request } = planned;
    const path = request.path.replace(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(request.pathParameters[name] ?? ''),
    );
    const query = new URLSearchParams(request.query);
    const url = `${server.url}${path}${query.size > 0 ? `?${query}` : ''}`;
    const headers: [string, string][] = [...request.headers];
    if (token !== undefined) headers.push(['Authorization', `Bearer ${token}`]);
    if (request.body !== undefined) headers.push(['Content-Type', request.body.mediaType]);
    const body = request.body?.raw ?? (request.body && JSON.stringify(request.body.value));
    const sent = { method: request.method, url, headers, body };
    const started = performance.now();
    const at = new Date();
    const number = log.length + 1;
    const response = await fetch(url, {
      method: request.method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const exchange: Exchange = {
      number,
      at,
      case: planned,
      request: sent,
      answer: {
        status: response.status,
        headers: [...response.headers],
        text,
        json: parse(text),
        duration: performance.now() - started,
      },
    };
    log.push(exchange);
    return exchange;
  };

  const logInAs = async (account: TestServer['own'] | undefined) => {
    if (scheme === undefined || account === undefined) return undefined;
    const { login } = scheme;
    return dispatch(
      {
        phase: 'stateful',
        title: 'log in',
        expects: 'valid',
        covers: [],
        request: {
          operation: login,
          method: 'POST',
          path: login.path,
          pathParameters: {},
          query: [],
          headers: [],
          body: { mediaType: 'application/json', value: { ...account } },
          credentials: 'none',
        },
      },
      undefined,
    );
  };

  const tokenOf = (whose: 'own' | 'other') => {
    let token = tokens.get(whose);
    if (token === undefined) {
      token = logInAs(accounts[whose]).then((exchange) => {
        const access = resolvePointer(
          exchange?.answer?.json,
          scheme?.session.tokens.access ?? '/none',
        );
        return typeof access === 'string' ? access : undefined;
      });
      tokens.set(whose, token);
    }
    return token;
  };

  return {
    description,
    log,
    hasOther: server.other !== undefined,
    async send(planned) {
      const { credentials, operation } = planned.request;
      const secured = operation?.security.length !== 0;
      if (!secured || (credentials !== 'own' && credentials !== 'other')) {
        return dispatch(planned, undefined);
      }
      const exchange = await dispatch(planned, await tokenOf(credentials));
      if (exchange.answer?.status !== 401) return exchange;
      tokens.delete(credentials);
      return dispatch(planned, await tokenOf(credentials));
    },
    async wait(milliseconds) {
      await server.wait?.(milliseconds);
    },
    logIn: () => logInAs(server.own),
  };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
