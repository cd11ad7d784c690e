import { expect, test } from 'vitest';
import { writeGreeting } from './greeting.ts';

const NEW = {
  url: 'http://127.0.0.1:4030',
  apiKey: 'key_1',
  apiSecret: 'sk_1',
  data: { options: '', shared: false },
  control: false,
  console: undefined,
  stoppedAt: undefined,
};

test('a new sandbox tells its credentials and three lines, each of which works alone', () => {
  const login = `curl -s http://127.0.0.1:4030/auth/login -H 'Content-Type: application/json' -d '{"username":"key_1","password":"sk_1"}'`;
  const bearer = `-H "Authorization: Bearer $(${login} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')"`;
  expect(writeGreeting(NEW)).toBe(`Base URL:   http://127.0.0.1:4030
API key:    key_1
API secret: sk_1

Try:
  ${login}
  curl -s http://127.0.0.1:4030/api/v1/wallets ${bearer}
  curl -s http://127.0.0.1:4030/api/v1/orders -H 'Content-Type: application/json' -d '{"product_id":123,"denomination":50,"quantity":5,"client_reference":"MY_ORDER_001"}' ${bearer}

Ctrl-C ends.
`);
});

test.each([
  [
    { options: ' --data d', shared: false },
    'Another secret, while this sandbox is stopped:\n  octopus sandbox client rotate key_1 --data d\n',
  ],
  [{ options: '', shared: true }, 'Another secret:\n  octopus sandbox client rotate key_1\n'],
])('a later start says how to get another secret: %j', (data, words) => {
  const text = writeGreeting({ ...NEW, apiSecret: undefined, data });
  expect(text).toContain('API secret: was shown when it was made, and is kept nowhere\n');
  expect(text).toContain(words);
  expect(text).toContain('\nTry, after export API_SECRET=…:\n');
  expect(text).toContain(`"password":"'"$API_SECRET"'"`);
});

test('where every key was revoked, it says how to make one', () => {
  const text = writeGreeting({ ...NEW, apiKey: undefined, apiSecret: undefined });
  expect(text).toContain(
    'API key:    none is in use; make one: octopus sandbox client key CLIENT\n',
  );
  expect(text).not.toContain('curl');
});

test('a clock that stands still is mentioned', () => {
  const stoppedAt = new Date('2026-06-01T12:00:00Z');
  expect(writeGreeting({ ...NEW, stoppedAt })).toContain(
    'The clock stands still at 2026-06-01T12:00:00.000Z; with --control it can be moved.\n',
  );
});

test.each([
  [
    { url: 'http://localhost:4030', people: [] },
    '\nConsole:    http://localhost:4030/console/\nAnother password, while this sandbox is stopped:\n  octopus sandbox person password EMAIL --data d\n\nCtrl-C ends.\n',
  ],
  [
    { url: undefined, people: [] },
    '\nConsole:    name the place where people open it: --console-url https://…\n',
  ],
  [
    {
      url: 'https://console.example',
      people: [
        { email: 'owner@shop.example', password: 'one', role: 'owner' },
        { email: 'platform@octopus.example', password: 'two', role: 'platform_administrator' },
      ],
    },
    `
Console:    https://console.example/console/
Sign in with these, which are shown this once:
  owner@shop.example        one  (owner)
  platform@octopus.example  two  (platform administrator)
`,
  ],
])('the console: where it is, and who can sign in', (console, words) => {
  const data = { options: ' --data d', shared: false };
  expect(writeGreeting({ ...NEW, console, data })).toContain(words);
});
