import { documentOf, makeTools } from '../cases/testing.ts';
import { Secrets } from '../courier/secrets.ts';
import { writeCurl } from '../findings/curl.ts';
import { identifyDefect } from '../findings/identify.ts';
import type {
  Check,
  Exchange,
  Finding,
  Problem,
  ReceivedAnswer,
  RunEvent,
  RunFacts,
  SentRequest,
} from '../types.ts';
import type { Report } from './report.ts';

const TOKEN = 'tok-3f9a77c1';
const OTHER_TOKEN = 'tok-of-another-session';
const COOKIE = 'cookie-5521';
const KEY = 'key-of-an-undescribed-header';

/** What must not come through in any report. */
export const SECRET_TEXTS = [TOKEN, OTHER_TOKEN, COOKIE, KEY, 'key-990011', 'pass-in-url'];

/** Text that would break out of a report that does not escape it. */
export const HOSTILE = `]]></failure><script>alert('x')</script>&amp;"\u0000\u001b[31m\ud800 \u202eend`;

const document = documentOf(
  {
    '/orders': {
      get: {
        operationId: 'listOrders',
        tags: ['Orders'],
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } },
        ],
        responses: { '200': { description: 'Orders' }, '400': { description: 'Refused' } },
      },
      post: {
        operationId: 'createOrder',
        tags: ['Orders'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['item'],
                properties: {
                  item: { type: 'string', maxLength: 8 },
                  pin: { type: 'string', writeOnly: true },
                },
              },
            },
          },
        },
        responses: { '201': { description: 'Created' } },
      },
    },
    '/health': {
      get: {
        operationId: 'getHealth',
        tags: ['Service'],
        responses: { '204': { description: 'Well' } },
      },
    },
  },
  { info: { title: 'Shop <b>API</b>', version: '1.0' } },
);

const { description } = makeTools(document);
const START = Date.parse('2026-03-04T05:06:07.000Z');
const at = (seconds: number) => new Date(START + seconds * 1000);

function makeCheck(id: string, kind: 'exchange' | 'probe', rule: string): Check {
  if (kind === 'exchange') return { id, kind, rule, check: () => [] };
  return { id, kind, rule, applies: () => true, async *probe() {} };
}

/** What a test says of a request and its answer. */
export interface Sketch {
  number: number;
  operation?: string | undefined;
  title: string;
  request: Partial<SentRequest>;
  answer?: Partial<ReceivedAnswer>;
  covers?: Exchange['case']['covers'];
}

/** An exchange as the courier hands it out. */
export function makeExchange(sketch: Sketch): Exchange {
  const operation =
    sketch.operation === undefined ? undefined : description.operation(sketch.operation);
  const method = sketch.request.method ?? operation?.method.toUpperCase() ?? 'GET';
  const request: SentRequest = {
    url: `http://localhost:3000${operation?.path ?? '/nowhere'}`,
    headers: [],
    body: undefined,
    ...sketch.request,
    method,
  };
  return {
    number: sketch.number,
    at: at(sketch.number),
    case: {
      phase: 'examples',
      expects: 'valid',
      covers: sketch.covers ?? [],
      title: sketch.title,
      request: {
        operation,
        method,
        path: operation?.path ?? '/nowhere',
        pathParameters: {},
        query: [],
        headers: [],
        body: undefined,
        credentials: 'own',
      },
    },
    request,
    answer: sketch.answer && {
      status: 200,
      headers: [],
      text: '',
      json: undefined,
      duration: 12.5,
      ...sketch.answer,
    },
    ...(sketch.answer === undefined ? { failure: 'timeout' as const } : {}),
  };
}

const LIMIT = { operation: 'listOrders', subject: 'limit' };
const EXCHANGES = [
  makeExchange({
    number: 1,
    operation: 'listOrders',
    title: 'the example',
    request: {
      url: 'http://localhost:3000/orders?limit=10&api_key=key-990011&q=a%20b',
      headers: [
        ['Authorization', `Bearer ${TOKEN}`],
        ['Cookie', `sid=${COOKIE}; theme=dark`],
        ['X-Api-Key', KEY],
      ],
    },
    answer: {
      headers: [
        ['Content-Type', 'application/json'],
        ['Set-Cookie', `sid=${COOKIE}; Path=/; HttpOnly`],
      ],
      text: `[{"id":1,"note":"${TOKEN}"}]`,
    },
    covers: [
      { ...LIMIT, keyword: 'minimum', satisfied: true },
      { ...LIMIT, keyword: 'maximum', satisfied: true },
    ],
  }),
  makeExchange({
    number: 2,
    operation: 'listOrders',
    title: 'limit one above maximum 100',
    request: { url: 'http://localhost:3000/orders?limit=101' },
    answer: { status: 418, headers: [['Content-Type', 'text/plain']], text: HOSTILE },
    covers: [{ ...LIMIT, keyword: 'maximum', satisfied: false }],
  }),
  makeExchange({
    number: 3,
    operation: 'createOrder',
    title: 'log in',
    request: {
      url: `http://localhost:3000/orders?next=${OTHER_TOKEN}`,
      headers: [['Content-Type', 'application/json']],
      body: `{"item":"a","password":"made-up-password","pin":4711}`,
    },
    answer: {
      status: 201,
      headers: [['Location', '/orders/1']],
      text: `{"data": {"access_token" : "${OTHER_TOKEN}", "token_type": "Bearer"}}`,
    },
  }),
  makeExchange({ number: 4, title: 'a path that is not there', request: {} }),
] as const;

const CHECKS = [
  makeCheck('status-documented', 'exchange', 'Each status is documented for its operation.'),
  makeCheck('no-server-error', 'exchange', 'No answer has a status of 500 or more.'),
  makeCheck('pages-add-up', 'probe', 'Pages hold every row once.'),
  makeCheck('webhook-verifies', 'probe', 'The signature of a webhook is right.'),
];

const [first, second, third] = EXCHANGES;
const STATUS: Problem = {
  check: 'status-documented',
  operation: 'listOrders',
  pointer: '/paths/~1orders/get/responses',
  expected: 'one of the documented statuses: 200 or 400',
  actual: `418 with the body ${HOSTILE}`,
  cause: '418',
  exchanges: [second],
};
const PAGES: Problem = {
  check: 'pages-add-up',
  operation: 'listOrders',
  pointer: '/paths/~1orders/get',
  expected: 'row 1 once',
  actual: `row 1 on two pages, asked with ${TOKEN}`,
  cause: 'twice',
  exchanges: [first, first],
};
const KNOWN: Problem = {
  ...STATUS,
  operation: 'createOrder',
  pointer: '/paths/~1orders/post',
  actual: '201',
  exchanges: [third],
};

/** A run with one finding of each sort, and all that a report must not let through. */
export function makeRun(): { events: RunEvent[]; facts: RunFacts; findings: Finding[] } {
  const secrets = new Secrets();
  secrets.add(TOKEN, 'TOKEN');
  const redact = (text: string) => secrets.redact(text);
  const makeFinding = (problem: Problem, more: Partial<Finding> = {}): Finding => ({
    ...problem,
    id: identifyDefect(problem),
    count: 2,
    location: { file: '/home/me/shop/openapi.yaml', line: 12, column: 5 },
    curl: problem.exchanges.map(({ request }) => writeCurl(request, redact)),
    seed: 7,
    ...more,
  });
  const facts: RunFacts = {
    url: 'http://me:pass-in-url@localhost:3000',
    description: { ...description, source: '/home/me/shop/openapi.yaml' },
    seed: 7,
    budget: 'smoke',
    phases: ['examples'],
    operations: description.model.operations,
    checks: CHECKS,
    redact,
  };
  const findings = [
    makeFinding(STATUS),
    makeFinding(PAGES, { location: undefined }),
    makeFinding(
      { ...STATUS, check: 'no-server-error', operation: undefined, cause: '500', actual: '500' },
      { operations: ['listOrders', 'createOrder'] },
    ),
  ];
  const known = [makeFinding(KNOWN)];
  const events: RunEvent[] = [
    { kind: 'run-started', at: at(0), run: facts },
    { kind: 'warning', at: at(0), message: `Is <this> right? ${TOKEN}` },
    { kind: 'phase-started', at: at(0), phase: 'examples', total: undefined },
    ...EXCHANGES.map((exchange): RunEvent => {
      const problems = [STATUS, KNOWN].filter((one) => one.exchanges.includes(exchange));
      return { kind: 'exchange', at: at(exchange.number), exchange, problems };
    }),
    { kind: 'probe', at: at(5), check: 'pages-add-up', ran: true, problems: [PAGES] },
    { kind: 'probe', at: at(5), check: 'webhook-verifies', ran: false, problems: [] },
    { kind: 'phase-ended', at: at(6), phase: 'examples', exchanges: 4 },
    {
      kind: 'run-ended',
      at: at(7),
      result: {
        facts,
        findings,
        known,
        notApplicable: ['webhook-verifies'],
        exchanges: 4,
        duration: 7000,
        stopped: false,
      },
    },
  ];
  return { events, facts, findings };
}

/** The text of a report of these events. */
export function writeReport(
  report: Report,
  events: readonly RunEvent[] = makeRun().events,
): string {
  for (const event of events) report.take(event);
  return [...report.write()].join('');
}
