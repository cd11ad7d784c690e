import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer as createTlsServer } from 'node:tls';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Leads a host that samples write out to a server on this machine, by TLS, without a change of the samples. */
export interface Gateway {
  /** For programs: the proxy they go through, and the certificate they trust. Curl, Node, Python, Go and PHP obey. */
  env: Record<string, string>;
  /** Hosts that somebody wanted to reach besides; they were refused. */
  refused: string[];
  close(): Promise<void>;
}

/**
 * Opens a proxy (CONNECT) that knows one host.
 *
 * @param port of the server on 127.0.0.1 that answers for the host, without TLS
 */
export async function openGateway(host: string, port: number): Promise<Gateway> {
  const folder = mkdtempSync(join(tmpdir(), 'octopus-gateway-'));
  const { key, cert, file } = makeCertificate(host, folder);
  const sockets = new Set<Duplex>();
  const refused: string[] = [];
  const front = createTlsServer({ key, cert, ALPNProtocols: ['http/1.1'] }, (client) => {
    joinSockets(client, connect(port, '127.0.0.1'), sockets);
  });
  const proxy = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  const frontPort = await listen(front);
  proxy.on('connect', ({ url = '' }, client: Socket) => {
    if (url !== `${host}:443`) {
      refused.push(url);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    joinSockets(client, connect(frontPort, '127.0.0.1'), sockets);
  });
  const address = `http://127.0.0.1:${await listen(proxy)}`;
  // PHP reads further settings from a folder; the colon keeps the usual ones.
  writeFileSync(join(folder, 'samples.ini'), `curl.cainfo=${file}\n`);
  return {
    env: {
      HTTPS_PROXY: address,
      https_proxy: address,
      NO_PROXY: '',
      no_proxy: '',
      CURL_CA_BUNDLE: file,
      NODE_EXTRA_CA_CERTS: file,
      NODE_USE_ENV_PROXY: '1',
      REQUESTS_CA_BUNDLE: file,
      SSL_CERT_FILE: file,
      PHP_INI_SCAN_DIR: `:${folder}`,
    },
    refused,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([front, proxy].map(closeServer));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeCertificate(host: string, folder: string) {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const { status, stderr } = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', '2', '-keyout', key, '-out', cert],
      ...['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
  return { key: readFileSync(key), cert: readFileSync(cert), file: cert };
}

/** What one says, the other hears; when one ends, both do. */
function joinSockets(one: Duplex, other: Duplex, sockets: Set<Duplex>): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    sockets.add(from);
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    from.pipe(to);
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
