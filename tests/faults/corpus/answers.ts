import type { FaultCase } from '../fault-case.ts';
import type { Told } from '../proxy.ts';
import {
  answering,
  dropHeader,
  editing,
  editJson,
  instead,
  isOf,
  onStub,
  refuse,
  setHeader,
} from './tools.ts';

const internal = () =>
  refuse(500, 'InternalServerError', 'INTERNAL_SERVER_ERROR', 'Internal server error');

/** The same status in place of another. */
const status =
  (id: string, to: number, from: [number, number] = [200, 299]) =>
  () =>
    answering(isOf(id), (told) => ({ ...told, status: to }), from);

const spoilText = (id: string, change: (told: Told) => string) => () =>
  answering(isOf(id), (told) => ({ ...told, text: change(told) }));

/** Answers that break: no answer, a server error, an undocumented status. */
const STATUSES: FaultCase[] = [
  onStub(
    'error-500-always',
    'no-server-error',
    ['listWallets'],
    'wallets are always answered 500',
    () => instead(isOf('listWallets'), internal),
  ),
  onStub('error-500-page-2', 'no-server-error', ['listProducts'], 'page 2 is answered 500', () =>
    instead(
      (asked) => isOf('listProducts')(asked) && Number(asked.query.get('page')) > 1,
      internal,
    ),
  ),
  onStub(
    'error-500-invalid',
    'no-server-error',
    ['createTopupOrder'],
    'invalid orders are answered 500',
    () => answering(isOf('createTopupOrder'), internal, [400, 400]),
  ),
  onStub(
    'error-502-page',
    'no-server-error',
    ['getCategory'],
    'a proxy answers 502 with a page',
    () =>
      instead(isOf('getCategory'), () => ({
        status: 502,
        made: true,
        headers: [['Content-Type', 'text/html']],
        text: '<h1>Bad Gateway</h1>',
      })),
  ),
  onStub(
    'connection-cut',
    'server-answers',
    ['getCountry'],
    'the connection ends before the answer',
    () =>
      instead(isOf('getCountry'), () => ({
        status: 200,
        headers: [],
        text: '',
        bare: Buffer.alloc(0),
      })),
  ),
  onStub(
    'body-cut',
    'server-answers',
    ['listTopupProducts'],
    'the connection ends in the body',
    () => answering(isOf('listTopupProducts'), (told) => ({ ...told, cut: true })),
  ),
  onStub('no-http', 'server-answers', ['quoteEsim'], 'the answer is no HTTP', () =>
    instead(isOf('quoteEsim'), () => ({
      status: 200,
      headers: [],
      text: '',
      bare: Buffer.from('OK {"total_payable":1}\r\n\r\n'),
    })),
  ),
  onStub(
    'status-202',
    'status-documented',
    ['quoteTopup'],
    '202 in place of 200',
    status('quoteTopup', 202),
  ),
  onStub(
    'status-206',
    'status-documented',
    ['listProducts'],
    '206 in place of 200',
    status('listProducts', 206),
  ),
  onStub(
    'status-200-for-201',
    'status-documented',
    ['createVoucherOrder'],
    '200 in place of 201',
    status('createVoucherOrder', 200),
  ),
  onStub(
    'status-201-for-200',
    'status-documented',
    ['createEsimOrder'],
    '201 in place of 200',
    status('createEsimOrder', 201),
  ),
  onStub(
    'status-418',
    'status-documented',
    ['getEsimVariant'],
    '418 in place of 200',
    status('getEsimVariant', 418),
  ),
  onStub(
    'status-422-for-400',
    ['status-documented', 'invalid-refused'],
    ['createVoucherOrder'],
    '422 in place of 400',
    status('createVoucherOrder', 422, [400, 400]),
  ),
  {
    ...onStub(
      'status-404-list',
      'status-documented',
      ['listCurrencies'],
      'a list without an id is not found',
      () =>
        instead(isOf('listCurrencies'), () =>
          refuse(404, 'NotFoundError', 'NOT_FOUND', 'Resource not found'),
        ),
    ),
    gap: 'A 404 counts as documented wherever x-protocol-errors has one for unknown paths.',
  },
];

const type = (id: string, text: string | undefined) => () =>
  answering(isOf(id), (told) => {
    if (text === undefined) dropHeader(told, 'content-type');
    else setHeader(told, 'Content-Type', text);
  });

/** Bodies that are not what their head says, or not what the schema says. */
const BODIES: FaultCase[] = [
  onStub(
    'type-html',
    'content-type-documented',
    ['getProduct'],
    'JSON is called HTML',
    type('getProduct', 'text/html'),
  ),
  onStub(
    'type-plain',
    'content-type-documented',
    ['listTransactions'],
    'JSON is called plain text',
    type('listTransactions', 'text/plain; charset=utf-8'),
  ),
  onStub(
    'type-missing',
    'content-type-documented',
    ['login'],
    'a body has no media type',
    type('login', undefined),
  ),
  onStub(
    'type-xml-error',
    'content-type-documented',
    ['quoteVoucher'],
    'refusals are called XML',
    () =>
      answering(
        isOf('quoteVoucher'),
        (told) => setHeader(told, 'Content-Type', 'application/xml'),
        [400, 400],
      ),
  ),
  onStub(
    'json-cut',
    'body-well-formed',
    ['getTopupOrder'],
    'the JSON lacks its end',
    spoilText('getTopupOrder', ({ text }) => text.slice(0, -1)),
  ),
  onStub(
    'json-empty',
    'body-well-formed',
    ['listEsimProducts'],
    'the body is empty',
    spoilText('listEsimProducts', () => ''),
  ),
  onStub(
    'json-nan',
    'body-well-formed',
    ['getWallet'],
    'an amount is NaN',
    spoilText('getWallet', ({ text }) => text.replace(/"amount":[\d.]+/, '"amount":NaN')),
  ),
  onStub(
    'json-bom',
    'body-well-formed',
    ['listSubcategories'],
    'a byte order mark comes first',
    spoilText('listSubcategories', ({ text }) => `\uFEFF${text}`),
  ),
  onStub('json-latin-1', 'body-well-formed', ['listTopupVariants'], 'a text is in Latin-1', () =>
    answering(isOf('listTopupVariants'), (told) => {
      const text = Buffer.from(told.text.replace(/"name":"/, '"name":"\u00e9'), 'latin1');
      const head = told.headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
      const start = `HTTP/1.1 200 OK\r\n${head}Content-Length: ${text.length}\r\nConnection: close\r\n\r\n`;
      return { ...told, bare: Buffer.concat([Buffer.from(start), text]) };
    }),
  ),
  onStub('field-text-id', 'body-documented', ['getProduct'], 'the id is text', () =>
    editing(['getProduct'], (json) => {
      json.id = String(json.id);
    }),
  ),
  onStub('field-missing', 'body-documented', ['getTransaction'], 'the amount is left out', () =>
    editing(['getTransaction'], (json) => void delete json.amount),
  ),
  onStub('field-null', 'body-documented', ['listWallets'], 'a currency is null', () =>
    editing(['listWallets'], ([row]) => {
      if (row !== undefined) row.currency_id = null;
    }),
  ),
  onStub('field-money-text', 'body-documented', ['quoteTopup'], 'a price is text', () =>
    editing(['quoteTopup'], (json) => {
      json.total_payable = String(json.total_payable);
    }),
  ),
  onStub('field-bad-date', 'body-documented', ['getTopupOrder'], 'a time is no RFC 3339', () =>
    editing(['getTopupOrder'], (json) => {
      json.created_at = '19/05/2026 14:30';
    }),
  ),
  onStub(
    'field-object-for-list',
    'body-documented',
    ['listCategories'],
    'a list is wrapped in an object',
    () => editing(['listCategories'], (json) => ({ data: json })),
  ),
  onStub('field-id-zero', 'body-documented', ['getCountry'], 'an id is below its minimum', () =>
    editing(['getCountry'], (json) => {
      json.id = 0;
    }),
  ),
  onStub('field-renamed', 'body-documented', ['login'], 'a token is named in another case', () =>
    editing(['login'], ({ data }) => {
      data.accessToken = data.access_token;
      delete data.access_token;
    }),
  ),
  onStub('field-error-flat', 'body-documented', ['createEsimOrder'], 'a refusal is flat', () =>
    answering(isOf('createEsimOrder'), (told) => editJson(told, ({ error }) => error), [400, 400]),
  ),
  onStub(
    'field-last-row',
    'body-documented',
    ['listTransactions'],
    'the last row alone is wrong',
    () =>
      editing(['listTransactions'], (json) => {
        if (json.length > 0) json.at(-1).wallet_id = null;
      }),
  ),
];

export const ANSWERS_FAULTS = [...STATUSES, ...BODIES];
