import { CLAIMS, HEADER, NOW, TEST_KEY, encode, forge } from './forge-token.ts';

const GOOD = forge(CLAIMS);
const [HEAD = '', BODY = '', SIGNATURE = ''] = GOOD.split('.');
const without = (name: keyof typeof CLAIMS) =>
  Object.fromEntries(Object.entries(CLAIMS).filter(([key]) => key !== name));
const json = JSON.stringify(CLAIMS);
const last = SIGNATURE.slice(-1);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PEM =
  '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n';

/** The one that must work, so that the others fail for the reason they name. */
export const GOOD_TOKEN = GOOD;

/** Tokens that must all be refused as access tokens: what is wrong → the token. */
export const BAD_TOKENS: readonly [string, string][] = [
  // The algorithm is not for the caller to choose.
  ...['none', 'None', 'NONE', 'nOnE'].flatMap((alg): [string, string][] => [
    [`alg ${alg}, no signature`, `${encode({ alg, typ: 'JWT' })}.${BODY}.`],
    [`alg ${alg}, signed all the same`, forge(CLAIMS, { alg, typ: 'JWT' })],
  ]),
  ['alg HS384', forge(CLAIMS, { alg: 'HS384', typ: 'JWT' }, TEST_KEY, 'sha384')],
  ['alg HS512', forge(CLAIMS, { alg: 'HS512', typ: 'JWT' }, TEST_KEY, 'sha512')],
  ['alg RS256 over an HMAC', forge(CLAIMS, { alg: 'RS256', typ: 'JWT' })],
  ['alg ES256 over an HMAC', forge(CLAIMS, { alg: 'ES256', typ: 'JWT' })],
  ['alg hs256', forge(CLAIMS, { alg: 'hs256', typ: 'JWT' })],
  ['no alg', forge(CLAIMS, { typ: 'JWT' })],
  ['signed with a public key as the secret', forge(CLAIMS, HEADER, Buffer.from(PEM))],
  ['signed with an empty key', forge(CLAIMS, HEADER, new Uint8Array(0))],
  ['signed with another key', forge(CLAIMS, HEADER, new Uint8Array(32).fill(8))],

  // Nothing else in the header is followed.
  ['typ at+jwt', forge(CLAIMS, { alg: 'HS256', typ: 'at+jwt' })],
  ['no typ', forge(CLAIMS, { alg: 'HS256' })],
  ['crit unknown', forge(CLAIMS, { ...HEADER, crit: ['exp'], exp: 1 })],
  ['crit b64', forge(CLAIMS, { ...HEADER, crit: ['b64'], b64: false })],
  ['kid unknown', forge(CLAIMS, { ...HEADER, kid: 'other' })],
  ['kid like a path', forge(CLAIMS, { ...HEADER, kid: '../../../dev/null' }, new Uint8Array(0))],
  ['kid like SQL', forge(CLAIMS, { ...HEADER, kid: "x' union select 'key" })],
  ['jku', forge(CLAIMS, { ...HEADER, jku: 'http://127.0.0.1:9/keys' })],
  ['x5u', forge(CLAIMS, { ...HEADER, x5u: 'http://127.0.0.1:9/chain' })],
  ['jwk', forge(CLAIMS, { ...HEADER, jwk: { kty: 'oct', k: encode(TEST_KEY) } })],
  ['a header that is no JSON', forge(CLAIMS, '{')],
  ['a header that is a list', forge(CLAIMS, [])],

  // The signature.
  ['no signature', `${HEAD}.${BODY}.`],
  ['two parts', `${HEAD}.${BODY}`],
  ['a short signature', GOOD.slice(0, -4)],
  ['a signature twice', `${GOOD}.${SIGNATURE}`],
  ['a signature with padding', `${GOOD}=`],
  [
    'another spelling of the last bits',
    `${GOOD.slice(0, -1)}${ALPHABET[ALPHABET.indexOf(last) + 1] ?? ''}`,
  ],
  ['another header', `${encode({ typ: 'JWT', alg: 'HS256' })}.${BODY}.${SIGNATURE}`],
  ['another payload', `${HEAD}.${encode({ ...CLAIMS, sub: '43' })}.${SIGNATURE}`],

  // The claims.
  ['a refresh token', forge({ ...CLAIMS, use: 'refresh', exp: NOW + 604_800 })],
  ['no use', forge(without('use'))],
  ['another iss', forge({ ...CLAIMS, iss: 'somebody' })],
  ['no iss', forge(without('iss'))],
  ['the other environment', forge({ ...CLAIMS, aud: 'production' })],
  ['several aud', forge({ ...CLAIMS, aud: ['sandbox', 'production'] })],
  ['no aud', forge(without('aud'))],
  ['no exp', forge(without('exp'))],
  ['exp one second ago', forge({ ...CLAIMS, iat: NOW - 3_601, exp: NOW - 1 })],
  ['exp now', forge({ ...CLAIMS, iat: NOW - 3_600, exp: NOW })],
  ['exp far away', forge({ ...CLAIMS, exp: NOW + 3_601 })],
  ['exp with a fraction', forge({ ...CLAIMS, exp: NOW + 0.5 })],
  ['exp as text', forge({ ...CLAIMS, exp: String(NOW + 60) })],
  ['exp beyond all numbers', forge(json.replace(String(NOW + 3_600), '1e400'))],
  ['nbf in the future', forge({ ...CLAIMS, nbf: NOW + 60 })],
  ['nbf as text', forge({ ...CLAIMS, nbf: 'now' })],
  ['iat in the future', forge({ ...CLAIMS, iat: NOW + 6 })],
  ['iat with a fraction', forge({ ...CLAIMS, iat: NOW - 0.5 })],
  ['no iat', forge(without('iat'))],
  ['no sub', forge(without('sub'))],
  ['sub as a number', forge({ ...CLAIMS, sub: 42 })],
  ['sub with zeros', forge({ ...CLAIMS, sub: '042' })],
  ['sub beyond an integer', forge({ ...CLAIMS, sub: '99999999999' })],
  ['sub like SQL', forge({ ...CLAIMS, sub: '42 or 1=1' })],
  ['jti that is no UUID', forge({ ...CLAIMS, jti: 'x' })],
  ['jti in a list', forge({ ...CLAIMS, jti: [CLAIMS.jti] })],
  ['key as text', forge({ ...CLAIMS, key: '1' })],
  ['epoch 0', forge({ ...CLAIMS, epoch: 0 })],
  ['version missing', forge(without('version'))],

  // The form.
  ['a claim twice', forge(json.replace('"sub":"42"', '"sub":"43","sub":"42"'))],
  ['a payload with a space', forge(json.replace('{', '{ '))],
  ['a payload that is no JSON', forge('{')],
  ['a payload that is a list', forge([])],
  ['a payload that is null', forge('null')],
  ['a payload that is no UTF-8', forge(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))],
  ['an empty payload', `${HEAD}..${SIGNATURE}`],
  ['a JWE of five parts', `${encode({ alg: 'dir', enc: 'A256GCM' })}..AAAA.AAAA.AAAA`],
  ['one word', 'token'],
  ['dots', '..'],
  ['a megabyte', forge({ ...CLAIMS, more: 'x'.repeat(1_000_000) })],
];

/** The same, which no header can carry to us: only the body of a refresh can. */
export const UNSENDABLE_TOKENS: readonly [string, string][] = [
  ['a newline at the end', `${GOOD}\n`],
  ['a space in front', ` ${GOOD}`],
  ['a newline within', GOOD.replace('.', '.\n')],
  ['a tab within', GOOD.replace('.', '\t.')],
  ['a zero byte', `${GOOD}\0`],
  ['characters of base64', GOOD.replaceAll('-', '+').replaceAll('_', '/').replace('.', '+.')],
  ['full-width characters', GOOD.replace('e', 'ｅ')],
  ['nothing', ''],
];
