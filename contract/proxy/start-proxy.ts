import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '@octopus-cards/toolkit';
import { describeListenError, writeUrl } from '../net/listening.ts';
import type { ReceivedAnswer, SentRequest } from '../types.ts';
import { forward } from './forward.ts';
import type { Forwarded } from './forward.ts';
import { createWireJudge } from './judge.ts';
import { parseJson } from './parameter-values.ts';
import { hideCredentials } from './redact.ts';
import type { WireFault } from './schema-judge.ts';

export interface ProxyOptions {
  /** The server behind; a path in it is put before the path of each request. */
  target: string;
  /** The bundled description, OpenAPI 3.1. */
  document: JsonObject;
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  /** Told of each exchange when it is over. */
  onExchange?: (exchange: RecordedExchange) => void;
}

/** One exchange as it went over the wire, and what the description has against it. */
export interface RecordedExchange {
  /** From 1, in the order in which the requests came. */
  number: number;
  /** Id of the operation; undefined: the request is meant for none. */
  operation: string | undefined;
  /** Credentials in headers are shown as `***`; bodies are as they were. */
  request: SentRequest;
  /** Undefined when the server behind did not answer; the client got a 502 then. */
  answer: ReceivedAnswer | undefined;
  requestFaults: WireFault[];
  answerFaults: WireFault[];
}

export interface RecordingProxy {
  /** Without a slash at the end. */
  url: string;
  /** In order of their numbers. */
  exchanges: readonly RecordedExchange[];
  /** Forgets the exchanges; numbers go on. */
  clear(): void;
  close(): Promise<void>;
}

/** The proxy could not be started; the message is for a person. */
export class ProxyError extends Error {
  override name = 'ProxyError';
}

/**
 * Starts a proxy that passes everything on, keeps it, and judges each request and each answer by
 * the description. What it finds changes nothing on the wire.
 *
 * @throws ProxyError when the port cannot be had
 */
export async function startProxy(options: ProxyOptions): Promise<RecordingProxy> {
  const { target, document, port = 0, host = '127.0.0.1', onExchange } = options;
  const judge = createWireJudge(document);
  const exchanges: RecordedExchange[] = [];
  let last = 0;
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const number = ++last;
    const started = performance.now();
    const body = await readAll(incoming);
    if (body === undefined) return;
    const sent = describeRequest(incoming, body);
    const reply = await forward(target, incoming, body);
    const answer = reply && describeAnswer(reply, performance.now() - started);
    const { operation, faults } = judge.judgeRequest(sent);
    const exchange: RecordedExchange = {
      number,
      operation,
      request: { ...sent, headers: hideCredentials(sent.headers) },
      answer,
      requestFaults: faults,
      answerFaults: answer === undefined ? [] : judge.judgeAnswer(operation, sent.method, answer),
    };
    // Kept before the client has its answer, so that whoever has it finds the exchange.
    exchanges.push(exchange);
    exchanges.sort((a, b) => a.number - b.number);
    onExchange?.(exchange);
    passOn(reply, outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new ProxyError(describeListenError(error, port, host)));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: writeUrl(host, address.port),
    exchanges,
    clear() {
      exchanges.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The whole body; undefined when the client gave up on the way. */
async function readAll(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  try {
    for await (const part of incoming) parts.push(part);
  } catch {
    return undefined;
  }
  return Buffer.concat(parts);
}

function describeRequest(incoming: IncomingMessage, body: Buffer): SentRequest {
  return {
    method: incoming.method ?? '',
    url: incoming.url ?? '',
    headers: pairHeaders(incoming.rawHeaders),
    body: body.length === 0 ? undefined : body.toString(),
  };
}

function describeAnswer(reply: Forwarded, duration: number): ReceivedAnswer {
  const text = reply.text.toString();
  return {
    status: reply.status,
    headers: pairHeaders(reply.rawHeaders),
    text,
    json: parseJson(text),
    duration,
  };
}

function pairHeaders(raw: readonly string[]): [name: string, value: string][] {
  return raw.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [],
  );
}

function passOn(reply: Forwarded | undefined, outgoing: ServerResponse): void {
  if (reply === undefined) {
    outgoing.writeHead(502, { 'content-type': 'text/plain' });
    outgoing.end('The server behind the proxy did not answer.\n');
    return;
  }
  outgoing.writeHead(reply.status, reply.reason, reply.passedHeaders);
  outgoing.end(reply.bytes);
}
