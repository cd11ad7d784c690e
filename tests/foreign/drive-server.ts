import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';

/**
 * Boots a generated server with the handlers of the stub and sends it requests. It is a process of
 * its own, so that the files are loaded as Node.js loads them. The folder of the server is its
 * argument, the requests come as JSON on standard input, the answers leave on standard output.
 */
export type Wanted = 'each operation' | { method: string; url: string; headers?: Headers }[];
type Headers = Record<string, string>;

export interface Driven {
  operations: number;
  answers: Answer[];
  /** What the log says of answers of status 500: message and violation. */
  faults: { msg: string; violation?: { where: string } }[];
}

export interface Answer {
  request: string;
  status: number;
  type: string | undefined;
  allow: string | undefined;
  body: string;
}

interface ServerModule {
  api: { operations: { method: string; path: string; parameters: Parameter[]; body?: Body }[] };
  createServer(options: object): Promise<FastifyInstance>;
  createStubHandlers(): Promise<object>;
  acceptAnyCredentials?(): object;
}

interface Parameter {
  name: string;
  in: string;
  kinds: string[];
}

interface Body {
  mediaTypes: string[];
}

const [folder = ''] = process.argv.slice(2);
const wanted: Wanted = JSON.parse(await text(process.stdin));
const faults: Driven['faults'] = [];
const stream = new Writable({
  write(chunk, _encoding, done) {
    faults.push(JSON.parse(String(chunk)));
    done();
  },
});

const server: ServerModule = await import(pathToFileURL(join(folder, 'index.ts')).href);
const app = await server.createServer({
  handlers: await server.createStubHandlers(),
  security: server.acceptAnyCredentials?.(),
  responses: 'strict',
  logger: { level: 'error', stream },
});
await app.ready();
const answers: Answer[] = [];
for (const request of wanted === 'each operation' ? listRequests(server.api) : wanted) {
  const { statusCode, headers, body } = await app.inject(request as InjectOptions);
  const { 'content-type': type, allow } = headers;
  answers.push({
    request: `${request.method} ${request.url}`,
    status: statusCode,
    type: type?.toString(),
    allow: allow?.toString(),
    body: body.slice(0, 500),
  });
}
await app.close();
const driven: Driven = {
  operations: server.api.operations.length,
  answers,
  faults,
};
process.stdout.write(JSON.stringify(driven));

/** A request to each operation, with something in the place of each parameter of the path. */
function listRequests({ operations }: ServerModule['api']): InjectOptions[] {
  return operations.map(({ method, path, parameters, body }): InjectOptions => {
    const url = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
      const kinds = parameters.find((one) => one.in === 'path' && one.name === name)?.kinds ?? [];
      return kinds.includes('string') ? 'a' : '1';
    });
    const [type = 'application/json'] = body?.mediaTypes ?? [];
    const headers = { authorization: 'Bearer anything', 'content-type': type };
    return {
      method: method as 'GET',
      url,
      headers,
      ...(body === undefined ? {} : { payload: '{}' }),
    };
  });
}
