import { describe, expect, it } from 'vitest';
import { createRedactor } from './redact.ts';
import { makeExchange, makeRun } from './testing.ts';
import type { Sketch } from './testing.ts';

const sketch: Sketch = { number: 1, operation: 'createOrder', title: 'test', request: {} };
const JSON_TYPE: [string, string] = ['Content-Type', 'application/json'];
const FORM_TYPE: [string, string] = ['Content-Type', 'application/x-www-form-urlencoded'];

const headers: [name: string, value: string, shown: string][] = [
  ['Authorization', 'Bearer tok-3f9a77c1', 'Bearer $TOKEN'],
  ['Authorization', 'Bearer another', 'Bearer ***'],
  ['authorization', 'another', '***'],
  ['X-Api-Key', 'k', '***'],
  ['Cookie', 'a=1; b=tok-3f9a77c1', 'a=***; b=$TOKEN'],
  ['Set-Cookie', 'a=1; Path=/', 'a=***; Path=/'],
  ['X-Note', 'has tok-3f9a77c1 in it', 'has $TOKEN in it'],
  ['X-Token-Type', 'Bearer', 'Bearer'],
  ['X-Next-Page-Token', 'abc', 'abc'],
];

const bodies: [type: [string, string], body: string, shown: string][] = [
  [JSON_TYPE, '{"password":"a\\"b","x":1}', '{"password":"***","x":1}'],
  [JSON_TYPE, '{"pin":12, "pins":1}', '{"pin":"***", "pins":1}'],
  [JSON_TYPE, '{"tokens":["a","b"]}', '{"tokens":"***"}'],
  [JSON_TYPE, '{"token":null,"secret":{"a":1}}', '{"token":null,"secret":{"a":1}}'],
  [JSON_TYPE, '{"secret":"", "token_type":"Bearer"}', '{"secret":"", "token_type":"Bearer"}'],
  [JSON_TYPE, '{"password":"a', '{"password":"a'],
  [JSON_TYPE, '[{"deep":{"api_key" : "a"}}', '[{"deep":{"api_key" : "***"}}'],
  [FORM_TYPE, 'user=a&pass%77ord=b&password=', 'user=a&pass%77ord=***&password='],
];

describe('redaction', () => {
  const redactor = createRedactor(makeRun().facts);

  it.each(headers)('of the header %s: %s', (name, value, shown) => {
    const exchange = makeExchange({ ...sketch, request: { headers: [[name, value]] } });
    expect(redactor.exchange(exchange).request.headers).toEqual([[name, shown]]);
  });

  it.each(bodies)('of a body, %s: %s', (type, body, shown) => {
    const exchange = makeExchange({ ...sketch, request: { headers: [type], body } });
    expect(redactor.exchange(exchange).request.body).toBe(shown);
  });

  it('of URLs', () => {
    const url = 'https://me:pass@shop.example/a?x=1&api_key=k&token=tok-3f9a77c1';
    const { request } = redactor.exchange(makeExchange({ ...sketch, request: { url } }));
    expect(request.url).toBe('https://***@shop.example/a?x=1&api_key=***&token=$TOKEN');
  });

  it('leaves JSON well-formed when the name of a secret has quotation marks', () => {
    const { facts } = makeRun();
    const basic = '$(printf %s "$BASIC" | base64)';
    const { value } = createRedactor({
      ...facts,
      redact: (text) => text.replaceAll('bWU6', basic),
    });
    expect(value({ a: ['bWU6'], at: 1 })).toEqual({ a: [basic], at: 1 });
  });

  it('learns tokens that answers bring, and credentials that the account adds', () => {
    const learning = createRedactor(makeRun().facts);
    learning.learn(
      makeExchange({
        ...sketch,
        request: { headers: [['X-Api-Key', 'a-key-0001']] },
        answer: {
          headers: [['Set-Cookie', 'sid=session-0001; Path=/']],
          text: '{"refresh_token":"refresh-0001","token_type":"Bearer-0001","token":"short"}',
        },
      }),
    );
    expect(learning.text('a-key-0001 session-0001 refresh-0001 Bearer-0001 short')).toBe(
      '$X_API_KEY $COOKIE_SID $REFRESH_TOKEN Bearer-0001 short',
    );
  });

  it('writes curl lines with variables that a shell fills in', () => {
    const { facts, events, findings } = makeRun();
    const learning = createRedactor(facts);
    for (const event of events) if (event.kind === 'exchange') learning.learn(event.exchange);
    const [line] = findings.slice(1).flatMap((finding) => learning.finding(finding).curl);
    expect(line).toContain(`'Authorization: Bearer '"$TOKEN"`);
    expect(line).toContain(`'X-Api-Key: '"$X_API_KEY"`);
  });
});
