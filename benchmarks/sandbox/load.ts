import { createRequire } from 'node:module';
import type { Autocannon } from './autocannon.ts';

const autocannon: Autocannon = createRequire(import.meta.url)('autocannon');

/** What came of some seconds of load. */
export interface Load {
  /** Answers in a second. */
  rate: number;
  /** Of all answers, in milliseconds. */
  p50: number;
  p99: number;
}

/** One request of the load; called for each. */
export type MakeRequest = (number: number) => {
  method: 'GET' | 'POST';
  path: string;
  token: string;
  body?: object;
};

/**
 * Puts a server under load from this process.
 *
 * @throws Error when an answer is no success: then the figures would mean something else
 */
export async function load(
  url: string,
  connections: number,
  seconds: number,
  make: MakeRequest,
): Promise<Load> {
  let number = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest(request) {
          const { method, path, token, body } = make(number++);
          const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
          return {
            ...request,
            method,
            path,
            headers: method === 'GET' ? { authorization: headers.authorization } : headers,
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          };
        },
      },
    ],
  });
  if (result.non2xx + result.errors + result.timeouts > 0) {
    const { non2xx, errors, timeouts } = result;
    throw new Error(
      `Not every answer was a success: ${JSON.stringify({ non2xx, errors, timeouts })}`,
    );
  }
  return {
    rate: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
