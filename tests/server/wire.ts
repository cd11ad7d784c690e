import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** An answer as it stood on the wire. */
export interface RawAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/**
 * Sends bytes to a server and reads all that it answers until it closes the connection.
 *
 * @param chunks sent one after the other; the connection is left open behind them
 */
export async function sendRaw(port: number, ...chunks: (string | Buffer)[]): Promise<RawAnswer[]> {
  const socket = await open(port);
  const answer = readAll(socket);
  for (const chunk of chunks) {
    if (!socket.writable) break;
    socket.write(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk);
  }
  return parseAnswers(await answer);
}

/** A connection whose errors are of no interest: a server may cut it. */
export async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => socket.destroy());
  return socket;
}

/** Everything that comes until the connection ends. */
export function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(text));
  });
}

/** Takes apart what one connection brought; it fails on anything that is no whole answer. */
export function parseAnswers(text: string): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = text;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    const [line = '', ...fields] = rest.slice(0, end).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) \S/.exec(line)?.[1]);
    if (end === -1 || Number.isNaN(status)) throw new Error(`No answer: ${rest.slice(0, 100)}`);
    const headers = Object.fromEntries(
      fields.map((field) => {
        const colon = field.indexOf(':');
        return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
      }),
    );
    rest = rest.slice(end + 4);
    if (status === 100) continue;
    const length = Number(headers['content-length'] ?? 0);
    if (rest.length < length) throw new Error(`Cut short: ${rest}`);
    answers.push({ status, headers, body: rest.slice(0, length) });
    rest = rest.slice(length);
  }
  return answers;
}
