import { connect, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';

/**
 * Opens a connection and closes it again.
 *
 * @returns why it cannot be had; undefined when it can
 */
export function findUnreachable(url: string, timeout: number): Promise<string | undefined> {
  const { protocol, hostname, port } = new URL(url);
  const secure = protocol === 'https:';
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const at = { host, port: Number(port) || (secure ? 443 : 80) };
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  // An address is no name that a certificate could be asked for.
  const tls = isIP(host) === 0 ? { ...at, servername: host } : at;
  const socket = secure ? connectTls(tls) : connect(at);
  const end = (reason: string | undefined) => {
    socket.destroy();
    resolve(reason);
  };
  socket.setTimeout(timeout, () => end(`no connection within ${timeout / 1000} s`));
  socket.once(secure ? 'secureConnect' : 'connect', () => end(undefined));
  socket.once('error', (error) => end(describe(error)));
  return promise;
}

function describe(error: Error): string {
  // Node tries all addresses of a host, and then tells of each.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : error.message;
}
