import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Names under which this machine calls itself. */
const OWN_NAMES = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/** Headers of proxies: who sends one speaks for somebody else, who may be anywhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/**
 * Who asks for a control endpoint? `own`: a program on this machine, which alone may. `page`: a page in
 * a browser on this machine, which may be of any site. `other`: another machine, or a proxy on this one,
 * which speaks for who knows whom.
 */
export function judgeCaller({ raw }: Pick<FastifyRequest, 'raw'>): 'own' | 'page' | 'other' {
  const { headers, socket } = raw;
  if (!isLoopback(socket.remoteAddress)) return 'other';
  if (FORWARDED.some((name) => headers[name] !== undefined)) return 'other';
  const site = headers['sec-fetch-site'] ?? 'none';
  const isPage = headers.origin !== undefined || site !== 'none';
  // A name that DNS elsewhere leads to this machine is how pages get around their origin.
  return isPage || !OWN_NAMES.test(headers.host ?? '') ? 'page' : 'own';
}

function isLoopback(address = ''): boolean {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(bare);
  return family !== 0 && loopback.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}
