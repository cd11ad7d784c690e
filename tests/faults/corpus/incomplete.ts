import { asking, editBody, isOf, onStub, refuse, setHeader } from './tools.ts';
import type { FaultCase } from '../fault-case.ts';
import { LOGIN, isBroken, isJson } from './parts.ts';

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

const TOPUP = {
  product_id: 4218,
  amount: 4.99,
  input_data: { player_id: '5123456789', server: 'asia' },
};

const ESIM = { product_id: 712, amount: 4.5, quantity: 1 };

/** Bodies that lack something, or are no JSON. */
export const INCOMPLETE: FaultCase[] = [
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
