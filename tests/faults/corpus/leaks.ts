import {
  answering,
  editJson,
  instead,
  isOf,
  onStub,
  readHeader,
  refuse,
  setHeader,
} from './tools.ts';
import type { FaultCase } from '../fault-case.ts';

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
export const LEAKS: FaultCase[] = [
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
