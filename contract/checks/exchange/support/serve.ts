import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCourier } from '../../../courier/courier.ts';
import type { Case, Exchange, RequestPlan, Tools } from '../../../types.ts';

/** What a fixture server answers, whatever it is asked. */
export interface FixtureAnswer {
  status: number;
  headers?: Record<string, string | string[]>;
  /** Text as it is, anything else as JSON. */
  body?: unknown;
  /** Ends the connection in the middle. */
  breaks?: true;
}

/** A case with what matters to a test; the rest is filled in. */
export interface FixtureCase extends Partial<Omit<Case, 'request'>> {
  /** Id of an operation of the description; otherwise `method` and `path`. */
  operation?: string;
  request?: Partial<RequestPlan>;
}

/** Asks a server that gives one answer, and hands back the exchange. */
export async function askFixture(
  tools: Tools,
  fixture: FixtureCase,
  answer: FixtureAnswer | RequestListener,
): Promise<Exchange> {
  const listener = typeof answer === 'function' ? answer : answerAlways(answer);
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const courier = createCourier({
    url: `http://127.0.0.1:${port}`,
    description: tools.description,
    own: { token: 'own-token-of-the-test' },
    timeout: 2000,
    concurrency: 1,
    signal: new AbortController().signal,
    onExchange: () => {},
  });
  try {
    const exchange = await courier.send(completeCase(tools, fixture), { patient: false });
    // A 429 is not for every check to judge; here it is the answer that is asked about.
    return { ...exchange, case: { ...exchange.case, expects: fixture.expects ?? 'valid' } };
  } finally {
    courier.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function answerAlways({ status, headers = {}, body, breaks }: FixtureAnswer): RequestListener {
  return (request, response) => {
    request.resume();
    const isText = typeof body === 'string';
    const type = isText || body === undefined ? {} : { 'Content-Type': 'application/json' };
    response.writeHead(status, { ...type, ...headers });
    if (breaks === true) {
      response.write('{');
      request.socket.destroySoon();
    } else if (body === undefined) response.end();
    else response.end(isText ? body : JSON.stringify(body));
  };
}

/** The whole case. */
export function completeCase(tools: Tools, fixture: FixtureCase): Case {
  const { operation: id = '', request = {}, ...rest } = fixture;
  const operation = tools.description.operation(id);
  return {
    phase: 'coverage',
    expects: 'valid',
    covers: [],
    title: 'a request of the test',
    ...rest,
    request: {
      operation,
      method: operation?.method.toUpperCase() ?? 'GET',
      path: operation?.path ?? '/',
      pathParameters: { id: '1' },
      query: [],
      headers: [],
      body: undefined,
      credentials: 'own',
      ...request,
    },
  };
}
