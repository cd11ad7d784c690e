import { describe, expect, it } from 'vitest';
import { checkEndpointUrl, WebhookError } from './endpoint-url.ts';

const NO_ADDRESS = (address: string) =>
  `The URL of the endpoint leads to ${address}, which is not a public address. Use a public host.`;
const NO_NAME = (name: string) =>
  `The URL of the endpoint names the host ${name}, which is not a public name. Use a public host.`;
const NO_HTTPS = (protocol: string) =>
  `The URL of the endpoint begins with ${protocol}//. Events are sent to https only.`;
const NO_URL = 'The URL of the endpoint is not a URL. Write it like https://example.com/webhooks.';
const CHARACTERS =
  'The URL of the endpoint holds a space, a backslash or a control character. Write it percent-encoded.';
const USER =
  'The URL of the endpoint holds a user name or password. Check the signature of the events instead.';
const FRAGMENT = 'The URL of the endpoint has a fragment. Leave out the part from # on.';
const PORT = (port: number) =>
  `The URL of the endpoint names port ${port}. Listen on port 443 or 8443.`;

/** It is not how a URL is written, but where it leads. */
const refusal = (message: string) =>
  new WebhookError(message, message.includes('which is not a public'));

const ACCEPTED: [string, string][] = [
  ['https://shop.example.com/hooks', 'https://shop.example.com/hooks'],
  ['HTTPS://Shop.Example.COM', 'https://shop.example.com/'],
  ['https://shop.example.com:443/a?b=c@d', 'https://shop.example.com/a?b=c@d'],
  ['https://shop.example.com:8443/', 'https://shop.example.com:8443/'],
  ['https://8.8.8.8/', 'https://8.8.8.8/'],
  ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],
  ['https://bücher.example.com/', 'https://xn--bcher-kva.example.com/'],
];

const REFUSED: [string, string][] = [
  ['', NO_URL],
  ['shop.example.com/hooks', NO_URL],
  ['https://', NO_URL],
  ['https://a%00b.example.com/', NO_URL],
  ['https://256.1.1.1/', NO_URL],
  ['https://shop.example.com:99999/', NO_URL],
  ['http://shop.example.com/', NO_HTTPS('http:')],
  ['ftp://shop.example.com/', NO_HTTPS('ftp:')],
  ['file:///etc/passwd', NO_HTTPS('file:')],
  ['gopher://shop.example.com/', NO_HTTPS('gopher:')],
  ['wss://shop.example.com/', NO_HTTPS('wss:')],
  ['data://shop.example.com/', NO_HTTPS('data:')],
  ['blob:https://shop.example.com/1', NO_HTTPS('blob:')],
  ['javascript:alert(1)', NO_URL],
  ['localhost:3000', NO_URL],
  ['https://user:pass@shop.example.com/', USER],
  ['https://shop.example.com@10.0.0.1/', USER],
  ['https://@shop.example.com/', USER],
  ['https://shop.example.com/#top', FRAGMENT],
  ['https://shop.example.com/#', FRAGMENT],
  ['https://shop.example.com\\@10.0.0.1/', CHARACTERS],
  ['https:\\\\10.0.0.1\\', CHARACTERS],
  [' https://shop.example.com/', CHARACTERS],
  ['https://shop.exam\tple.com/', CHARACTERS],
  ['https://shop.example.com/\u0000', CHARACTERS],
  ['https://shop.example.com:0/', PORT(0)],
  ['https://shop.example.com:22/', PORT(22)],
  ['https://shop.example.com:25/', PORT(25)],
  ['https://shop.example.com:80/', PORT(80)],
  ['https://shop.example.com:6379/', PORT(6379)],
  ['https://127.0.0.1/', NO_ADDRESS('127.0.0.1')],
  ['https://127.1/', NO_ADDRESS('127.0.0.1')],
  ['https://127.0.0.1./', NO_ADDRESS('127.0.0.1')],
  ['https://2130706433/', NO_ADDRESS('127.0.0.1')],
  ['https://0x7f000001/', NO_ADDRESS('127.0.0.1')],
  ['https://0x7F.1/', NO_ADDRESS('127.0.0.1')],
  ['https://0177.0.0.01/', NO_ADDRESS('127.0.0.1')],
  ['https://017700000001/', NO_ADDRESS('127.0.0.1')],
  ['https://10.1/', NO_ADDRESS('10.0.0.1')],
  ['https://0x7f.0x0.0x0.0x1./', NO_ADDRESS('127.0.0.1')],
  ['https://127。0。0。1/', NO_ADDRESS('127.0.0.1')],
  ['https://①②⑦.⓪.⓪.①/', NO_ADDRESS('127.0.0.1')],
  ['https://%31%32%37.0.0.1/', NO_ADDRESS('127.0.0.1')],
  ['https://0/', NO_ADDRESS('0.0.0.0')],
  ['https://169.254.169.254/latest/meta-data/', NO_ADDRESS('169.254.169.254')],
  ['https://0xa9fea9fe/', NO_ADDRESS('169.254.169.254')],
  ['https://[::]/', NO_ADDRESS('::')],
  ['https://[::1]/', NO_ADDRESS('::1')],
  ['https://[fe80::1%25eth0]/', NO_URL],
  ['https://[fe80::1%eth0]/', NO_URL],
  ['https://[::1].example.com/', NO_URL],
  ['https://[fe80::1]/', NO_ADDRESS('fe80::1')],
  ['https://[fd00:ec2::254]/', NO_ADDRESS('fd00:ec2::254')],
  ['https://[::203.0.113.7]/', NO_ADDRESS('::cb00:7107')],
  ['https://[::8.8.8.8]/', NO_ADDRESS('::808:808')],
  ['https://[::ffff:10.0.0.1]/', NO_ADDRESS('::ffff:a00:1')],
  ['https://[2002:7f00:1::]/', NO_ADDRESS('2002:7f00:1::')],
  [
    'https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    NO_ADDRESS('2001:0:4136:e378:8000:63bf:3fff:fdd2'),
  ],
  ['https://[64:ff9b:1::1]/', NO_ADDRESS('64:ff9b:1::1')],
  ['https://[::ffff:127.0.0.1]/', NO_ADDRESS('::ffff:7f00:1')],
  ['https://[64:ff9b::a00:1]/', NO_ADDRESS('64:ff9b::a00:1')],
  ['https://localhost/', NO_NAME('localhost')],
  ['https://LOCALHOST./', NO_NAME('localhost')],
  ['https://localhost../', NO_NAME('localhost')],
  ['https://db.localhost/', NO_NAME('db.localhost')],
  ['https://intranet/', NO_NAME('intranet')],
  ['https://metadata.google.internal/', NO_NAME('metadata.google.internal')],
  ['https://printer.local/', NO_NAME('printer.local')],
  ['https://router.home.arpa/', NO_NAME('router.home.arpa')],
  [
    `https://shop.example.com/${'a'.repeat(2024)}`,
    'The URL of the endpoint is longer than 2048 characters. Use a shorter one.',
  ],
];

describe('checkEndpointUrl', () => {
  it.each(ACCEPTED)('accepts %s', (text, href) => {
    expect(checkEndpointUrl(text, false).href).toBe(href);
  });

  it.each(REFUSED)('refuses %j', (text, message) => {
    expect(() => checkEndpointUrl(text, false)).toThrow(refusal(message));
  });

  it.each([
    'http://localhost:3000/hooks',
    'http://127.0.0.1:3000/hooks',
    'http://[::1]:3000/hooks',
    'http://192.168.1.20:8080/hooks',
    'http://receiver:3000/hooks',
    'https://shop.example.com/hooks',
  ])('accepts %s in local mode', (text) => {
    expect(checkEndpointUrl(text, true).href).toBe(text);
  });

  it.each([
    ['ftp://localhost/', 'The URL of the endpoint begins with ftp://. Use https or http.'],
    ['http://169.254.169.254/', NO_ADDRESS('169.254.169.254')],
    ['http://[fd00:ec2::254]/', NO_ADDRESS('fd00:ec2::254')],
    ['http://localhost:0/', 'The URL of the endpoint names port 0. Nobody can listen there.'],
    ['http://[fe80::1%25eth0]/', NO_URL],
    ['http://a:b@localhost/', USER],
    ['http://localhost/#a', FRAGMENT],
  ])('refuses %s in local mode too', (text, message) => {
    expect(() => checkEndpointUrl(text, true)).toThrow(refusal(message));
  });
});
