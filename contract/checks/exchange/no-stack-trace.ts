import type { ExchangeCheck } from '../../types.ts';
import { createProblem, judgeExchange, shorten } from '../judging.ts';

/** What gives away the inside of a program, by where it comes from. */
const SIGNS: [what: string, sign: RegExp][] = [
  [
    'a JavaScript stack trace',
    /\bat (?:async )?[^\s"\\]*[^"\\]{0,80}\(?(?:file:\/\/|node:|\/|[A-Z]:\\)[^"\s]*:\d+:\d+\)?/,
  ],
  ['a Java stack trace', /\bat [\w$.]+\([\w$]+\.(?:java|kt|scala):\d+\)/],
  ['a Python stack trace', /Traceback \(most recent call last\)|File \\?"[^"]+\.py\\?", line \d+/],
  [
    'a PHP error',
    /(?:Fatal error|Warning|Notice|Stack trace)[^\n]{0,200}\.php(?:\(\d+\)|:\d+| on line \d+)/,
  ],
  ['a .NET stack trace', /\bat [\w.<>`]+\([^)]*\) in [^\n"]+\.(?:cs|vb|fs):line \d+/],
  ['a Ruby stack trace', /[\w/.-]+\.rb:\d+:in [`']/],
  ['a Go stack trace', /goroutine \d+ \[[a-z ]+\]:|[\w/.-]+\.go:\d+ \+0x[0-9a-f]+/],
  ['a Rust panic', /thread '[^']+' panicked at/],
  [
    'an error of a database',
    /\b(?:SQLSTATE\[?\w{5}|ORA-\d{5}|PG::\w+Error|SQLITE_[A-Z]+|syntax error at or near|duplicate key value violates unique constraint|violates foreign key constraint|You have an error in your SQL syntax)/,
  ],
  [
    'a path of the server',
    /(?:\/home\/\w+|\/usr\/(?:src|lib|local)|\/var\/(?:www|task)|\/app|\/opt\/\w+|node_modules)\/[\w@./-]+\.\w{1,4}\b/,
  ],
];

/** For an attacker such a text is a map, for everybody else it is noise. */
export const noStackTrace: ExchangeCheck = {
  id: 'no-stack-trace',
  kind: 'exchange',
  rule: 'No answer shows a stack trace, a path or an error from inside the server.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined) return [];
    const { answer } = judged;
    const texts = [answer.text, ...answer.headers.map(([name, text]) => `${name}: ${text}`)];
    const sent = `${decode(exchange.request.url)} ${exchange.request.body ?? ''}`;
    for (const text of texts) {
      // An error of form quotes at most what was sent; a success may hold any text at all.
      if (text === answer.text && answer.status < 400) continue;
      for (const [what, sign] of SIGNS) {
        const found = sign.exec(text)?.[0];
        if (found === undefined || sent.includes(found)) continue;
        return [
          createProblem(this.id, judged, {
            expected: 'an answer that tells nothing of the inside of the server',
            actual: `${answer.status} with ${what}: ${shorten(found)}`,
            cause: `${answer.status} ${what}`,
          }),
        ];
      }
    }
    return [];
  },
};

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
