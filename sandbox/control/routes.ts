import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ACTIONS } from './actions/index.ts';
import type { Control } from './control.ts';
import { ENDPOINTS } from './endpoints.ts';
import { InputError } from './fields.ts';
import { judgeCaller } from './guard.ts';
import { PREFIX } from './prefix.ts';
import { isRefusal } from './refusals.ts';
import { showJson } from './show.ts';

/** Adds the control endpoints to a server; without this call nothing is there. */
export async function addControlRoutes(app: FastifyInstance, control: Control): Promise<void> {
  await app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        'application/json',
        { parseAs: 'string' },
        async (_: unknown, body: string | Buffer) => {
          return readJson(String(body));
        },
      );
      scope.addHook('onRequest', async (request, reply) => {
        const caller = judgeCaller(request);
        if (caller === 'own') return;
        // To other machines these endpoints are not there at all.
        if (caller === 'other') return reply.callNotFound();
        return reply.code(403).send(writeError('FORBIDDEN', PAGE_REFUSED));
      });
      scope.setErrorHandler((error, request, reply) => {
        const status = isRefusal(error) ? 400 : readStatus(error);
        if (status >= 500) request.log.error({ err: error }, 'a control endpoint failed');
        const message =
          status < 500 && error instanceof Error ? error.message : 'It failed; the log says why.';
        return reply.code(status).send(writeError(chooseCode(error, status), message));
      });
      scope.get('/', async () => describeEndpoints());
      for (const { method, path, run } of ENDPOINTS) {
        scope.route({
          method,
          url: path,
          handler: async (request) => showJson(await run(control, gatherFields(request))),
        });
      }
      for (const { noun, verb, run } of ACTIONS) {
        scope.post(`/${noun}/${verb}`, async (request) =>
          showJson((await run(control.opened.sandbox, request.body)) ?? {}),
        );
      }
    },
    { prefix: PREFIX },
  );
}

const PAGE_REFUSED =
  'The control endpoints answer programs on this machine, under the names localhost, 127.0.0.1 and [::1], not pages in a browser.';

function readJson(body: string): unknown {
  if (body.trim() === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new InputError('The body is no JSON.');
  }
}

/** Path, query and body together; a name in two of them is a mistake of the caller. */
function gatherFields({ body, params, query }: FastifyRequest): unknown {
  if (body !== undefined && body !== null && (typeof body !== 'object' || Array.isArray(body))) {
    throw new InputError('A JSON object is expected.');
  }
  return { ...body, ...Object(query), ...Object(params) };
}

function readStatus(error: unknown): number {
  if (!(error instanceof Error) || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}

/** `INVALID_INPUT`: the request is wrong in itself; `REFUSED`: it cannot be done as things are. */
function chooseCode(error: unknown, status: number): string {
  if (status >= 500) return 'INTERNAL_ERROR';
  return isRefusal(error) && !(error instanceof InputError) ? 'REFUSED' : 'INVALID_INPUT';
}

function writeError(code: string, message: string) {
  return { error: { name: 'SandboxControlError', code, message } };
}

function describeEndpoints() {
  const endpoints = ENDPOINTS.map(({ method, path, summary, fields }) => ({
    endpoint: `${method} ${PREFIX}${path}`,
    summary,
    fields: Object.keys(fields),
  }));
  const actions = ACTIONS.map(({ noun, verb, summary, fields }) => ({
    endpoint: `POST ${PREFIX}/${noun}/${verb}`,
    summary,
    fields: Object.keys(fields),
  }));
  return [...endpoints, ...actions];
}
