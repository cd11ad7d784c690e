import type { FaultCase } from '../fault-case.ts';
import type { Asked, Told } from '../proxy.ts';
import {
  answering,
  asking,
  editBody,
  editJson,
  instead,
  isAt,
  isOf,
  onStub,
  readHeader,
  refuse,
  setHeader,
} from './tools.ts';

const invalid = (message: string) =>
  refuse(400, 'ValidationException', 'VALIDATION_FAILURE', message);

const isJson = (asked: Asked) => /json/.test(readHeader(asked, 'content-type') ?? '');

/** A server that repairs a parameter in place of refusing it. */
const lenient = (id: string, name: string, repair: (text: string) => string) => () =>
  asking(isOf(id), ({ query }) => {
    const text = query.get(name);
    if (text !== null) query.set(name, repair(text));
  });

/** A server that refuses a parameter that it should take. */
const strict =
  (id: string, name: string, refuses: (text: string) => boolean, message: string) => () =>
    instead(
      (asked) => isOf(id)(asked) && refuses(asked.query.get(name) ?? ''),
      () => invalid(message),
    );

const number = (text: string, fallback: number) => (/^-?\d+$/.test(text) ? Number(text) : fallback);

/** Valid requests that are refused. */
const REFUSED: FaultCase[] = [
  onStub(
    'refuses-limit-max',
    'valid-accepted',
    ['listTopupProducts'],
    'the largest page is refused',
    strict(
      'listTopupProducts',
      'per_page',
      (text) => text === '500',
      'per_page must be an integer between 1 and 500',
    ),
  ),
  onStub(
    'refuses-enum',
    'valid-accepted',
    ['listProducts'],
    'DESC is refused',
    strict('listProducts', 'sort_dir', (text) => text === 'DESC', 'Invalid sort_dir'),
  ),
  onStub(
    'refuses-search',
    'valid-accepted',
    ['listEsimProducts'],
    'a search is refused',
    strict(
      'listEsimProducts',
      'search',
      (text) => text !== '' && text.length < 256,
      'Invalid search',
    ),
  ),
  onStub(
    'refuses-page-1',
    'valid-accepted',
    ['listWallets'],
    'page 1 is refused, as if pages began with 0',
    strict('listWallets', 'page', (text) => text === '1', 'Invalid page'),
  ),
  {
    ...onStub(
      'refuses-no-key',
      'valid-accepted',
      ['createVoucherOrder'],
      'an optional property is required',
      () => async (asked, forward) =>
        isOf('createVoucherOrder')(asked) &&
        !isBroken(asked.body) &&
        isJson(asked) &&
        !asked.body.includes('client_reference')
          ? invalid('client_reference is required')
          : forward(asked),
    ),
    gap: 'No valid body is sent without the properties that are optional.',
  },
];

/** Invalid requests that are accepted. */
const ACCEPTED: FaultCase[] = [
  onStub(
    'clamps-limit',
    'invalid-refused',
    ['listTopupProducts'],
    'a page that is too large is made smaller',
    lenient('listTopupProducts', 'per_page', (text) => String(Math.min(number(text, 10), 500))),
  ),
  onStub(
    'limit-off-by-one',
    'invalid-refused',
    ['listTopupOrders'],
    'one more than the maximum is taken',
    lenient('listTopupOrders', 'per_page', (text) => (text === '501' ? '500' : text)),
  ),
  onStub(
    'page-zero',
    'invalid-refused',
    ['listTransactions'],
    'page 0 is taken',
    lenient('listTransactions', 'page', (text) => (text === '0' ? '1' : text)),
  ),
  onStub(
    'enum-case',
    'invalid-refused',
    ['listProducts'],
    'sort_dir in lower case is taken',
    lenient('listProducts', 'sort_dir', (text) => text.toUpperCase()),
  ),
  onStub(
    'enum-unknown',
    'invalid-refused',
    ['listTopupOrders'],
    'an unknown status is ignored',
    lenient('listTopupOrders', 'status', (text) =>
      /^(PENDING|DELIVERED|FAILED|CANCELLED|RECHARGED)$/.test(text) ? text : 'PENDING',
    ),
  ),
  onStub(
    'search-endless',
    'invalid-refused',
    ['listProducts'],
    'a search may be of any length',
    lenient('listProducts', 'search', (text) => text.slice(0, 255)),
  ),
  onStub('path-id-zero', 'invalid-refused', ['getWallet'], 'the id 0 is answered', () =>
    asking(isOf('getWallet'), (asked) => ({ ...asked, path: asked.path.replace(/\/0$/, '/1') })),
  ),
  onStub(
    'quantity-zero',
    'invalid-refused',
    ['createVoucherOrder'],
    'a quantity of 0 is taken',
    () =>
      asking(isOf('createVoucherOrder'), (asked) =>
        editBody(asked, (json) => {
          if (json.quantity === 0) json.quantity = 1;
        }),
      ),
  ),
  onStub('product-text', 'invalid-refused', ['createEsimOrder'], 'ids are taken as text', () =>
    asking(isOf('createEsimOrder'), (asked) =>
      editBody(asked, (json) => {
        if (typeof json.product_id !== 'number' && json.product_id !== undefined)
          json.product_id = 712;
      }),
    ),
  ),
  onStub(
    'email-any',
    'invalid-refused',
    ['setVoucherOrderEmail'],
    'an e-mail address may be anything',
    () =>
      asking(isOf('setVoucherOrderEmail'), (asked) =>
        editBody(asked, (json) => {
          if (typeof json.email === 'string') json.email = 'recipient@example.com';
        }),
      ),
  ),
];

const fill = (id: string, name: string, value: unknown) => () =>
  asking(isOf(id), (asked) =>
    editBody(asked, (json) => {
      if (typeof json === 'object' && json !== null && !(name in json)) json[name] = value;
    }),
  );
/** What a server puts in place of a body that is not there or cannot be read. */
const mend = (id: string, test: (body: string) => boolean, body: object) => () =>
  asking(isOf(id), (asked) => {
    if (!test(asked.body) || (asked.body !== '' && !isJson(asked))) return asked;
    const headers = asked.headers.filter(([name]) => name.toLowerCase() !== 'content-length');
    const mended = { ...asked, headers, body: JSON.stringify(body) };
    setHeader(mended, 'Content-Type', 'application/json');
    return mended;
  });
const isEmpty = (body: string) => body === '';
const isBroken = (body: string) => {
  try {
    JSON.parse(body);
    return false;
  } catch {
    return body !== '';
  }
};
const LOGIN = { username: 'a-key-of-somebody', password: 'a-secret-of-somebody' };
const TOPUP = {
  product_id: 4218,
  amount: 4.99,
  input_data: { player_id: '5123456789', server: 'asia' },
};
const ESIM = { product_id: 712, amount: 4.5, quantity: 1 };
const VOUCHER = { product_id: 123, denomination: 50, quantity: 5, wallet_id: 1 };

/** Bodies that lack something, or are no JSON. */
const INCOMPLETE: FaultCase[] = [
  onStub(
    'no-product',
    'required-property',
    ['createTopupOrder'],
    'an order without a product is taken',
    fill('createTopupOrder', 'product_id', 4218),
  ),
  onStub(
    'no-quantity',
    'required-property',
    ['createVoucherOrder'],
    'an order without a quantity is taken',
    fill('createVoucherOrder', 'quantity', 1),
  ),
  onStub(
    'no-password',
    'required-property',
    ['login'],
    'a login without a password is taken',
    fill('login', 'password', 'a-secret-of-somebody'),
  ),
  onStub(
    'no-email',
    'required-property',
    ['setEsimOrderEmail'],
    'a change without an address is taken',
    fill('setEsimOrderEmail', 'email', 'recipient@example.com'),
  ),
  onStub(
    'no-body-order',
    'required-body',
    ['createEsimOrder'],
    'an order without a body is taken',
    mend('createEsimOrder', isEmpty, ESIM),
  ),
  onStub(
    'no-body-login',
    'required-body',
    ['login'],
    'a login without a body is taken',
    mend('login', isEmpty, LOGIN),
  ),
  onStub(
    'no-body-quote',
    'required-body',
    ['quoteTopup'],
    'a price is told without a body',
    mend('quoteTopup', isEmpty, TOPUP),
  ),
  onStub(
    'broken-order',
    'malformed-body-refused',
    ['createTopupOrder'],
    'a broken body is taken',
    mend('createTopupOrder', isBroken, TOPUP),
  ),
  onStub(
    'broken-email',
    'malformed-body-refused',
    ['setTopupOrderEmail'],
    'a broken address is taken',
    mend('setTopupOrderEmail', isBroken, { email: 'recipient@example.com' }),
  ),
  onStub(
    'broken-415',
    ['malformed-body-refused', 'status-documented'],
    ['createVoucherOrder'],
    'a broken body is a wrong media type',
    () => async (asked, forward) =>
      isOf('createVoucherOrder')(asked) && isJson(asked) && isBroken(asked.body)
        ? refuse(
            415,
            'UnsupportedMediaTypeError',
            'UNSUPPORTED_MEDIA_TYPE',
            'Content-Type must be application/json',
          )
        : forward(asked),
  ),
];

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
const UNKNOWN: FaultCase[] = [
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

/** Refusals in other words, or of another shape. */
const WORDS: FaultCase[] = [
  onStub('words-general', 'refusal-message', ['listProducts'], 'every refusal says the same', () =>
    answering(
      isOf('listProducts'),
      (told) =>
        editJson(told, ({ error }) => {
          error.message = 'Bad input';
        }),
      [400, 400],
    ),
  ),
  onStub('words-code', 'refusal-message', ['createTopupOrder'], 'refusals have another code', () =>
    answering(
      isOf('createTopupOrder'),
      (told) =>
        editJson(told, ({ error }) => {
          error.code = 'BAD_REQUEST';
        }),
      [400, 400],
    ),
  ),
  onStub('words-name', 'refusal-message', ['getWallet'], 'refusals have another name', () =>
    answering(
      isOf('getWallet'),
      (told) =>
        editJson(told, ({ error }) => {
          error.name = 'ValidationError';
        }),
      [400, 400],
    ),
  ),
  onStub(
    'envelope-404-page',
    ['error-envelope', 'body-well-formed'],
    ['listWallets'],
    'an unknown path is answered with a page',
    () =>
      answering(
        ({ path }) => path.endsWith('/no-such-path'),
        (told) => {
          setHeader(told, 'Content-Type', 'text/html');
          told.text = '<h1>Not Found</h1>';
        },
        [404, 404],
      ),
  ),
  onStub('envelope-405-name', 'error-envelope', ['listWallets'], '405 has another code', () =>
    answering(
      () => true,
      (told) =>
        told.text === ''
          ? told
          : editJson(told, ({ error }) => {
              error.code = 'NOT_ALLOWED';
            }),
      [405, 405],
    ),
  ),
  onStub(
    'envelope-415-flat',
    'error-envelope',
    ['createEsimOrder'],
    '415 has a body of its own',
    () =>
      answering(
        () => true,
        (told) => editJson(told, () => ({ statusCode: 415, message: 'no' })),
        [415, 415],
      ),
  ),
  onStub('envelope-405-text', 'error-envelope', ['quoteTopup'], '405 is plain text', () =>
    answering(
      () => true,
      (told) => {
        setHeader(told, 'Content-Type', 'text/plain');
        told.text = told.text === '' ? '' : 'Method not allowed';
      },
      [405, 405],
    ),
  ),
];

const STACK = 'TypeError: x is undefined\\n    at placeOrder (/srv/shop/orders/place.js:41:17)';
const explain =
  (id: string, message: string, range: [number, number] = [400, 499]) =>
  () =>
    answering(
      isOf(id),
      (told) => ({
        ...told,
        text: told.text.replace(/"message":"[^"]*"/, `"message":"${message}"`),
      }),
      range,
    );

/** What should have stayed inside. */
const LEAKS: FaultCase[] = [
  onStub(
    'stack-in-400',
    'no-stack-trace',
    ['createVoucherOrder'],
    'a refusal holds a stack trace',
    explain('createVoucherOrder', STACK),
  ),
  onStub(
    'sql-in-400',
    'no-stack-trace',
    ['listTransactions'],
    'a refusal holds an error of the database',
    explain('listTransactions', 'invalid input: syntax error at or near LIMIT'),
  ),
  onStub(
    'stack-in-500',
    ['no-stack-trace', 'no-server-error'],
    ['getCategory'],
    'a 500 holds a stack trace',
    () =>
      instead(isOf('getCategory'), () => ({
        ...refuse(500, 'Error', 'INTERNAL', 'x'),
        text: `{"error":{"name":"Error","code":"X","message":"${STACK}"}}`,
      })),
  ),
  onStub(
    'path-in-header',
    'no-stack-trace',
    ['getCountry'],
    'a header names a file of the server',
    () =>
      answering(isOf('getCountry'), (told) =>
        setHeader(told, 'X-Served-By', '/usr/src/app/countries.js'),
      ),
  ),
  onStub('secret-echoed', 'no-secret-leaked', ['login'], 'the login gives the password back', () =>
    answering(isOf('login'), (told, asked) =>
      editJson(told, (json) => {
        json.data.password = JSON.parse(asked.body).password;
      }),
    ),
  ),
  onStub(
    'token-echoed',
    'no-secret-leaked',
    ['listWallets'],
    'the token comes back in a header',
    () =>
      answering(isOf('listWallets'), (told, asked) =>
        setHeader(told, 'X-Debug-Auth', readHeader(asked, 'authorization') ?? ''),
      ),
  ),
  onStub('secret-in-400', 'no-secret-leaked', ['login'], 'a refusal quotes the whole body', () =>
    answering(
      isOf('login'),
      (told, asked) =>
        editJson(told, (json) => {
          json.error.details = asked.body.slice(0, 500);
        }),
      [400, 499],
    ),
  ),
];

const slow = (id: string, milliseconds: number, when: (count: number) => boolean) => () => {
  let count = 0;
  return async (asked: Asked, forward: (asked: Asked) => Promise<Told>) => {
    const told = await forward(asked);
    if (isOf(id)(asked) && when(++count)) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
    return told;
  };
};
const LIMIT = { phases: ['examples', 'coverage'] as const, slow: 1500 };

/** Answers that take too long. */
const SLOW: FaultCase[] = [
  onStub(
    'slow-first',
    'response-time',
    ['getSubcategory'],
    'the first answer takes long',
    slow('getSubcategory', 1700, (count) => count === 1),
    LIMIT,
  ),
  onStub(
    'slow-list',
    'response-time',
    ['listCurrencies'],
    'a list takes long',
    slow('listCurrencies', 1700, (count) => count === 2),
    LIMIT,
  ),
  onStub(
    'no-answer',
    'server-answers',
    ['getTopupProduct'],
    'one request is never answered',
    slow('getTopupProduct', 4000, (count) => count === 1),
    { phases: ['examples', 'coverage'], timeout: 2000 },
  ),
  onStub(
    'slow-login',
    'response-time',
    ['refresh'],
    'every third answer takes long',
    slow('refresh', 1700, (count) => count === 3),
    LIMIT,
  ),
];

export const REFUSALS_FAULTS = [
  ...REFUSED,
  ...ACCEPTED,
  ...INCOMPLETE,
  ...UNKNOWN,
  ...WORDS,
  ...LEAKS,
  ...SLOW,
];
