import type { SendFault } from '../../webhooks/index.ts';

const WORDS: Record<SendFault, string> = {
  timeout: 'There was no answer in time',
  dns: 'The name of the host has no address',
  address: 'It leads to an address that may not be called',
  refused: 'The connection was refused',
  reset: 'The connection ended before the answer',
  tls: 'There was no secure connection; look at the certificate',
  answer: 'What came back was not HTTP',
  network: 'The network failed',
};

/** Why an attempt had no answer, for a person. */
export const FAULTS: Readonly<Record<string, string>> = WORDS;
