import { answering, instead, isAt, isOf, onStub, refuse, setHeader } from './tools.ts';
import type { Asked, Told } from '../proxy.ts';
import type { FaultCase } from '../fault-case.ts';
import { LOGIN, invalid, isJson } from './parts.ts';

const VOUCHER = { product_id: 123, denomination: 50, quantity: 5, wallet_id: 1 };

/** A body of another media type is read as if it were JSON. */
const anyType = (id: string, body: object) => () => {
  const test = isOf(id);
  return async (asked: Asked, forward: (asked: Asked) => Promise<Told>) => {
    if (!test(asked) || isJson(asked) || asked.body === '') return forward(asked);
    const headers = asked.headers.filter(([name]) => name.toLowerCase() !== 'content-length');
    const sent = { ...asked, headers, body: JSON.stringify(body) };
    setHeader(sent, 'Content-Type', 'application/json');
    return forward(sent);
  };
};

const method = (id: string, name: string, told: (asked: Asked) => Told) => () => {
  const at = isAt(id);
  return instead((asked) => asked.method === name && at(asked), told);
};

const success = (): Told => ({
  status: 200,
  headers: [['Content-Type', 'application/json']],
  made: true,
  text: '{"success":true}',
});

/** Media types, methods and paths that nobody has documented. */
export const UNKNOWN: FaultCase[] = [
  onStub(
    'any-type-order',
    'media-type-refused',
    ['createVoucherOrder'],
    'any media type is read as JSON',
    anyType('createVoucherOrder', VOUCHER),
  ),
  onStub(
    'any-type-login',
    'media-type-refused',
    ['login'],
    'any media type is read as JSON',
    anyType('login', LOGIN),
  ),
  onStub(
    'type-400',
    'media-type-refused',
    ['quoteEsim'],
    'a wrong media type is answered 400',
    () => answering(isOf('quoteEsim'), () => invalid('Invalid request body'), [415, 415]),
  ),
  onStub(
    'method-delete',
    'method-refused',
    ['getEsimOrder'],
    'DELETE is answered 204',
    method('getEsimOrder', 'DELETE', () => ({ ...success(), status: 204, text: '' })),
  ),
  onStub(
    'method-put',
    'method-refused',
    ['getProduct'],
    'PUT is answered like GET',
    method('getProduct', 'PUT', success),
  ),
  onStub(
    'method-trace',
    'method-refused',
    ['listWallets'],
    'TRACE shows the request',
    method('listWallets', 'TRACE', () => ({ ...success(), text: '"TRACE"' })),
  ),
  onStub(
    'method-404',
    'method-refused',
    ['createTopupOrder', 'listTopupOrders'],
    'unknown methods are not found',
    () =>
      answering(
        isAt('createTopupOrder'),
        () => refuse(404, 'NotFoundError', 'NOT_FOUND', 'Resource not found'),
        [405, 405],
      ),
  ),
  onStub('path-page', 'unknown-path-refused', ['listWallets'], 'unknown paths show a page', () =>
    instead(
      ({ path }) => path.endsWith('/no-such-path'),
      () => ({ ...success(), headers: [['Content-Type', 'text/html']], text: '<h1>Welcome</h1>' }),
    ),
  ),
  onStub(
    'path-home',
    'unknown-path-refused',
    ['listWallets'],
    'unknown paths lead to the login',
    () =>
      instead(
        ({ path }) => path.endsWith('/no-such-path'),
        () => ({ ...success(), status: 302, headers: [['Location', '/auth/login']], text: '' }),
      ),
  ),
  onStub(
    'path-empty',
    'unknown-path-refused',
    ['listWallets'],
    'unknown paths are answered 204',
    () =>
      instead(
        ({ path }) => path.endsWith('/no-such-path'),
        () => ({ ...success(), status: 204, text: '' }),
      ),
  ),
];
