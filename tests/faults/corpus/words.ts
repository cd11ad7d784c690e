import type { FaultCase } from '../fault-case.ts';
import { answering, editJson, isOf, onStub, setHeader } from './tools.ts';

/** Refusals in other words, or of another shape. */
export const WORDS: FaultCase[] = [
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
