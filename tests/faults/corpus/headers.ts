import type { FaultCase } from '../fault-case.ts';
import type { Told } from '../proxy.ts';
import {
  answering,
  dropHeader,
  isAt,
  isOf,
  onStub,
  readHeader,
  refuse,
  setHeader,
} from './tools.ts';

const drop = (id: string, name: string) => () =>
  answering(isOf(id), (told) => dropHeader(told, name));
const set = (id: string, name: string, text: string, range?: [number, number]) => () =>
  answering(isOf(id), (told) => setHeader(told, name, text), range);
const twice = (id: string, name: string, other?: string) => () =>
  answering(isOf(id), (told) => {
    told.headers.push([name, other ?? readHeader(told, name) ?? '']);
  });

/** Headers that are documented for an answer. */
const DOCUMENTED: FaultCase[] = [
  onStub(
    'header-no-total',
    'headers-present',
    ['listProducts'],
    'X-Total-Count is missing',
    drop('listProducts', 'X-Total-Count'),
  ),
  onStub(
    'header-no-more',
    'headers-present',
    ['listTopupOrders'],
    'X-Has-More is missing',
    drop('listTopupOrders', 'X-Has-More'),
  ),
  onStub(
    'header-no-etag',
    'headers-present',
    ['listCountries'],
    'ETag is missing',
    drop('listCountries', 'ETag'),
  ),
  onStub(
    'header-no-cache',
    'headers-present',
    ['getCategory'],
    'Cache-Control is missing',
    drop('getCategory', 'Cache-Control'),
  ),
  onStub(
    'header-page-word',
    'headers-valid',
    ['listWallets'],
    'X-Page is a word',
    set('listWallets', 'X-Page', 'one'),
  ),
  onStub(
    'header-more-yes',
    'headers-valid',
    ['listTransactions'],
    'X-Has-More is yes',
    set('listTransactions', 'X-Has-More', 'yes'),
  ),
  onStub(
    'header-total-negative',
    'headers-valid',
    ['listEsimOrders'],
    'X-Total-Count is -1',
    set('listEsimOrders', 'X-Total-Count', '-1'),
  ),
  onStub(
    'header-size-half',
    'headers-valid',
    ['listEsimProducts'],
    'X-Per-Page is 2.5',
    set('listEsimProducts', 'X-Per-Page', '2.5'),
  ),
  onStub(
    'twice-type',
    'singleton-headers',
    ['getWallet'],
    'Content-Type comes twice',
    twice('getWallet', 'Content-Type'),
  ),
  onStub(
    'twice-request-id',
    'singleton-headers',
    ['getProduct'],
    'X-Request-Id comes twice',
    twice('getProduct', 'X-Request-Id', 'anotherOne'),
  ),
  onStub(
    'twice-etag',
    'singleton-headers',
    ['getSubcategory'],
    'ETag comes twice',
    twice('getSubcategory', 'ETag', '"another"'),
  ),
  onStub(
    'etag-bare',
    'etag-well-formed',
    ['listCurrencies'],
    'ETag has no quotation marks',
    set('listCurrencies', 'ETag', 'abc123'),
  ),
  onStub(
    'etag-weak-lower',
    'etag-well-formed',
    ['getCountry'],
    'the weak mark is in lower case',
    set('getCountry', 'ETag', 'w/"abc"'),
  ),
  onStub(
    'etag-open',
    'etag-well-formed',
    ['listCategories'],
    'ETag lacks its second mark',
    set('listCategories', 'ETag', '"abc'),
  ),
];

const isAny = () => true;

/** The id of a request. */
const REQUEST_IDS: FaultCase[] = [
  onStub(
    'request-id-missing',
    'request-id-echoed',
    ['quoteEsim'],
    'X-Request-Id is missing',
    drop('quoteEsim', 'X-Request-Id'),
  ),
  onStub(
    'request-id-other',
    'request-id-echoed',
    ['getTopupVariant'],
    'X-Request-Id is not the one that was sent',
    set('getTopupVariant', 'X-Request-Id', 'madeUpByTheServer'),
  ),
  onStub(
    'request-id-errors',
    'request-id-echoed',
    ['createVoucherOrder'],
    'refusals have no X-Request-Id',
    () =>
      answering(isOf('createVoucherOrder'), (told) => dropHeader(told, 'X-Request-Id'), [400, 499]),
  ),
  onStub('request-id-405', 'request-id-echoed', ['login'], '405 has no X-Request-Id', () =>
    answering(isAny, (told) => dropHeader(told, 'X-Request-Id'), [405, 405]),
  ),
];

/** Answers to methods that a path does not have. */
const ALLOW: FaultCase[] = [
  onStub('allow-missing', 'allow-header', ['listWallets'], '405 has no Allow', () =>
    answering(isAny, (told) => dropHeader(told, 'Allow'), [405, 405]),
  ),
  onStub(
    'allow-short',
    'allow-header',
    ['listTopupOrders', 'createTopupOrder'],
    'Allow leaves POST out',
    () =>
      answering(
        isAt('createTopupOrder'),
        (told) => setHeader(told, 'Allow', 'GET, HEAD'),
        [405, 405],
      ),
  ),
  onStub('allow-long', 'allow-header', ['getEsimOrder'], 'Allow shows DELETE', () =>
    answering(
      isAt('getEsimOrder'),
      (told) => setHeader(told, 'Allow', 'GET, HEAD, DELETE'),
      [405, 405],
    ),
  ),
];

const isMethod = (id: string, method: string) => {
  const at = isAt(id);
  return (asked: Parameters<typeof at>[0]) => asked.method === method && at(asked);
};
const bare = (told: Told, body: string, length = body.length): Told => ({
  ...told,
  bare: Buffer.from(
    `HTTP/1.1 ${told.status} Fault\r\n${told.headers
      .map(([name, text]) => `${name}: ${text}\r\n`)
      .join('')}Content-Length: ${length}\r\nConnection: close\r\n\r\n${body}`,
  ),
});

/** HEAD, OPTIONS, and answers that have no body. */
const BODILESS: FaultCase[] = [
  onStub('head-204', 'head-like-get', ['listProducts'], 'HEAD is answered 204', () =>
    answering(isMethod('listProducts', 'HEAD'), (told) => ({ ...told, status: 204 })),
  ),
  onStub('head-410', 'head-like-get', ['getWallet'], 'HEAD is answered 410', () =>
    answering(isMethod('getWallet', 'HEAD'), (told) => ({ ...told, status: 410 })),
  ),
  onStub('head-206', 'head-like-get', ['listCountries'], 'HEAD is answered 206', () =>
    answering(isMethod('listCountries', 'HEAD'), (told) => ({ ...told, status: 206 })),
  ),
  onStub('options-404', 'options-answered', ['listWallets'], 'OPTIONS is not found', () =>
    answering(
      isMethod('listWallets', 'OPTIONS'),
      () => refuse(404, 'NotFoundError', 'NOT_FOUND', 'Resource not found'),
      [200, 499],
    ),
  ),
  onStub('options-400', 'options-answered', ['createEsimOrder'], 'OPTIONS is a bad request', () =>
    answering(
      isMethod('createEsimOrder', 'OPTIONS'),
      () => refuse(400, 'ValidationException', 'VALIDATION_FAILURE', 'Invalid request body'),
      [200, 499],
    ),
  ),
  onStub('options-415', 'options-answered', ['login'], 'OPTIONS needs a media type', () =>
    answering(
      isMethod('login', 'OPTIONS'),
      () =>
        refuse(
          415,
          'UnsupportedMediaTypeError',
          'UNSUPPORTED_MEDIA_TYPE',
          'Content-Type must be application/json',
        ),
      [200, 499],
    ),
  ),
  onStub('length-204', 'no-body-allowed', ['getTransaction'], '204 announces a body', () =>
    answering(
      isMethod('getTransaction', 'OPTIONS'),
      (told) => bare({ ...told, status: 204 }, '', 4),
      [200, 499],
    ),
  ),
  onStub(
    'body-head',
    ['no-body-allowed', 'server-answers'],
    ['listEsimOrders'],
    'HEAD has a body',
    () => answering(isMethod('listEsimOrders', 'HEAD'), (told) => bare(told, '[{"id":1}]')),
  ),
  onStub(
    'body-304',
    ['no-body-allowed', 'server-answers'],
    ['listSubcategories'],
    '304 has a body',
    () => answering(isOf('listSubcategories'), (told) => bare({ ...told, status: 304 }, '[]')),
  ),
];

const calls = () => {
  let count = 0;
  return () => ++count;
};
const limited = (text: string | undefined) => {
  const next = calls();
  return (): Told => {
    const told = refuse(
      429,
      'TooManyRequestsError',
      'TOO_MANY_REQUESTS',
      `Rate limit exceeded. Retry after ${next() > 0 ? 2 : 1} seconds.`,
    );
    if (text !== undefined) setHeader(told, 'Retry-After', text);
    return told;
  };
};
const busy = (id: string, text: string | undefined) => () => {
  const next = calls();
  const answer = limited(text);
  return answering(isOf(id), (told) => (next() === 1 ? answer() : told));
};

/** What is said to those who must wait, or come in another way, or look elsewhere. */
const DIRECTIONS: FaultCase[] = [
  onStub(
    'retry-missing',
    'retry-after',
    ['listProducts'],
    '429 has no Retry-After',
    busy('listProducts', undefined),
  ),
  onStub(
    'retry-soon',
    'retry-after',
    ['quoteVoucher'],
    'Retry-After is a word',
    busy('quoteVoucher', 'soon'),
  ),
  onStub(
    'retry-day',
    'retry-after',
    ['listWallets'],
    'Retry-After is longer than the window',
    busy('listWallets', '86400'),
  ),
  onStub(
    'location-space',
    'location-valid',
    ['createVoucherOrder'],
    'Location is no URI',
    set('createVoucherOrder', 'Location', '/api/v1/orders/12 34'),
  ),
  onStub(
    'location-nowhere',
    'location-valid',
    ['createVoucherOrder'],
    'Location is not documented',
    set('createVoucherOrder', 'Location', '/internal/orders/1234'),
  ),
  onStub(
    'location-collection',
    'location-valid',
    ['createVoucherOrder'],
    'Location has the wrong version',
    set('createVoucherOrder', 'Location', '/api/v2/orders/1234'),
  ),
];

export const HEADERS_FAULTS = [...DOCUMENTED, ...REQUEST_IDS, ...ALLOW, ...BODILESS, ...DIRECTIONS];
