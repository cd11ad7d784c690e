import type { ApiModel, Operation } from '../../model/model.ts';
import { isObject } from '../../openapi/json.ts';
import { printAccess, printKey, quote } from '../../util/literals.ts';
import { findSession } from './api.ts';
import { omit, printValue } from './example.ts';
import { clientPaths } from './names.ts';
import { printWebhooksReadme } from './webhooks-readme.ts';

interface Subject {
  package: string;
  factory: string;
  brand: string;
  /** What the examples call the client, and how they make it. */
  client: string;
  creation: string;
}

/** The sections of the manual: one for each thing that the client does for this API. */
export function printSections(subject: Subject, model: ApiModel): string {
  const paths = clientPaths(model);
  const sections = [
    printInstallation(subject),
    printCreates(subject, paths),
    printPages(subject, paths),
    printErrors(subject),
    printRetries(subject, model),
    printLost(subject, paths),
    printWebhooksReadme(subject.package, subject.client, model),
    printSession(subject, model),
    printFetch(subject, paths),
    printRest(subject, model),
  ];
  return sections.map((section) => (section === '' ? '' : `\n${section.trim()}\n`)).join('');
}

type Paths = ReadonlyMap<Operation, string[]>;

const code = (text: string) => `\`\`\`ts\n${text.trim()}\n\`\`\``;

function printInstallation({ package: name, factory }: Subject): string {
  return `
## Install

\`npm install ${name}\`. The types need TypeScript 5.7 or later with \`allowImportingTsExtensions\` or a bundler; with another setup, generate the client with the option \`importExtension\` (\`'.js'\` or \`''\`).

\`${factory}\` makes a client with everything. To bundle only a part, connect once and take the modules you need; each group of methods is one:

${code(`import { connect } from '${name}/connect';`)}

The options are \`environment\` or \`baseUrl\`, who you are (see Sessions), \`headers\`, \`fetch\`, \`attempts\`, \`attemptTimeout\`, \`timeout\` and \`sources\` (clock and chance, for tests).`;
}

function printCreates({ client }: Subject, paths: Paths): string {
  const examples: string[] = [];
  for (const [operation, path] of paths) {
    const { lifecycle, idempotency, requestBody, summary } = operation;
    const body = requestBody?.content[0]?.examples[0]?.value;
    if (lifecycle === undefined || body === undefined) continue;
    const call = `${client}${printAccess(path)}(${printValue(omit(body, idempotency?.key))})`;
    examples.push(`// ${summary ?? operation.id}: ${lifecycle.success.join(' or ')} is success.
const ${operation.id} = await ${call}.settled({ signal: AbortSignal.timeout(600_000) });`);
  }
  if (examples.length === 0) return '';
  return `
## Create, and wait for the end

${code(examples.join('\n\n'))}

- \`await …create(…)\` answers at once, in whatever state it is. \`.settled()\` goes on to the end, reading in the rhythm that the API asks for. The end need not be a success: look at the status.
- \`settle(idOrObject, { signal, onSeen, onUnknownStatus })\`, beside each of these methods, waits for something that you made earlier.
- When the time that the API names is over first, it throws an \`UnsettledError\`; its \`last\` is what was seen last. Keep the id and come back later. A status that this client does not know does not end the wait.
- \`${client}.notify(event)\` wakes whoever waits for the subject of an event that a webhook brought; verify the event before.`;
}

function printPages({ client }: Subject, paths: Paths): string {
  const paged = [...paths].filter(([{ pagination }]) => pagination !== undefined);
  const [first] = paged.filter(([{ parameters }]) => parameters.every((one) => !one.required));
  const rules = first?.[0].pagination;
  if (first === undefined || rules === undefined) return '';
  const list = `${client}${printAccess(first[1])}`;
  return `
## Lists and pages

${code(`
for await (const item of ${list}()) console.log(item); // all items of all pages
for await (const page of ${list}().pages()) console.log(page.items.length, page.totalCount);
const page = await ${list}({ ${printKey(rules.page)}: 3, ${printKey(rules.size)}: 20 }); // one page
const following = await page.next(); // undefined after the last one`)}

A page has \`items\`, \`page\`, \`perPage\`, \`totalCount\`, \`totalPages\`, \`hasMore\` and \`response\`. To resume, ask for the page where you stopped. A list sends nothing before you wait for it, and reads a page only when it is wanted; \`break\` or a \`signal\` ends it.`;
}

function printErrors({ client, package: name }: Subject): string {
  return `
## Errors

${code(`
import { ApiError, ConnectionError, NotFoundError, TooManyRequestsError } from ${quote(name)};`)}

- \`ApiError\`: the API answered, but not with success. \`status\`, \`name\`, \`code\` (known codes complete in the editor, others come as they are), \`message\`, \`requestId\`, \`operation\`, \`attempts\`, \`retryAfter\` (seconds), \`response\`, \`body\`. By status: \`BadRequestError\` (400), \`UnauthorizedError\` (401), \`ForbiddenError\` (403), \`NotFoundError\` (404), \`TooManyRequestsError\` (429), \`ServerError\` (5xx).
- \`DuplicateError\`: an \`ApiError\`; the reference of a create was used before, by an earlier call of yours. \`existing\` is what it stands for, if it could be found.
- \`ConnectionError\`: no answer; \`TimeoutError\`, one of them: none in time. \`cause\` is what \`fetch\` said.
- \`UnsettledError\`: the wait was over before the end.
- All are \`ClientError\`s. An aborted call is rejected with the reason of its signal instead.

Not to throw for an answer, on any method: \`const { data, error, response, attempts, recovered } = await ${client}.….result();\``;
}

function printRetries({ client }: Subject, model: ApiModel): string {
  const held = model.operations.some(({ lifecycle }) => lifecycle?.hold !== undefined);
  return `
## Retries and time

What gets no answer, 5xx and 429 are tried again, nothing else: up to 5 \`attempts\`, after pauses that double from 200 ms to 10 s, times chance; \`Retry-After\` is obeyed up to a minute. Only calls that are safe to repeat are repeated. An attempt has 30 s (\`attemptTimeout\`)${held ? ', more where the API says that it may hold the answer' : ''}; a call with all its attempts has 120 s (\`timeout\`). All of them are options of the client and of each call: \`${client}.….list({}, { attempts: 1, timeout: 5000, signal })\`.`;
}

function printLost({ client }: Subject, paths: Paths): string {
  const [first] = [...paths].filter(([{ idempotency }]) => idempotency !== undefined);
  const key = first?.[0].idempotency?.key;
  if (first === undefined || key === undefined) return '';
  const method = `${client}${printAccess(first[1])}`;
  return `
## When an answer is lost

A create that was lost on the way is never made twice. Each goes out with a \`${key}\`, yours or one that the client makes. After a lost attempt the client looks it up: if it is there, and is what you asked for, that is the answer, and \`wasRecovered(answer)\` is true; if it is not there, the client sends it again under the same reference.

When all attempts are used up and nobody knows, the error says so:

${code(`
try {
  await ${method}(body);
} catch (error) {
  if (error instanceof ClientError && error.outcome === 'unknown') {
    await putAside(error.reference); // look it up by this before you create it again
  } else throw error;
}`)}

Give a \`${key}\` of your own, and store it before the call, if your process may end on the way or you abort calls. Another call under the same reference is refused with a \`DuplicateError\`, also when it is the same: that is your program, not the network.`;
}

function printSession({ client }: Subject, model: ApiModel): string {
  const session = findSession(model);
  if (session === undefined) {
    return `
## Tokens

\`accessToken\` is a text, or a function that is asked before each call that needs a token.`;
  }
  const names = Object.keys(session.login.credentials).map((name) => `\`${name}\``);
  return `
## Sessions

With ${names.join(' and ')}, the client logs in at the first call that needs it, shares the token among all calls, renews it before it expires, and once more when it is refused. A refused login fails all calls at once for half a minute. To see to the token yourself, give \`accessToken\` instead: a text, or a function that is asked before each call.

\`tokenStore\` shares tokens between processes: \`{ load(), save(tokens), clear() }\`, each of them may be async, and may fail without harm. Make one client for each account, not one for each request. Neither credentials nor tokens appear in errors, in logs of \`${client}\`, or in \`util.inspect\`.`;
}

function printFetch({ client, package: name }: Subject, paths: Paths): string {
  const [first] = [...paths].filter(
    ([{ method, parameters }]) => method === 'get' && parameters.every((one) => !one.required),
  );
  const path = quote(first?.[0].path ?? '/');
  return `
## openapi-fetch, hooks and code of your own

${code(`
const { data, error, response } = await ${client}.http.GET(${path}); // openapi-fetch
const answer = await ${client}.fetch(${path}); // a plain fetch

import { createTransport, toApiError } from '${name}/transport'; // the same without the methods
const transport = createTransport(options);
const raw = await transport.fetch(${path});
if (!raw.ok) throw await toApiError(transport, raw);`)}

All of these have the same session, retries and safe creates as the methods; answers that are no success come as they are. Addresses outside the API get no token and no retries.`;
}

function printRest({ client, factory }: Subject, model: ApiModel): string {
  const enums = [...model.schemas].filter(([, schema]) => isObject(schema) && schema['enum']);
  const guards =
    enums.length === 0
      ? ''
      : '\n## Values that may grow\n\nEnums in answers are open: known values complete in the editor, others arrive as they are. The module `enums` has the known values of each and a guard (`isKnown…`). Have a default branch.\n';
  const session = findSession(model);
  const browsers =
    session === undefined
      ? 'A token in a browser can be read by whoever uses it.'
      : 'Credentials do not belong into a browser: whoever uses it can read them. Let a server of yours call the API, or hand out short-lived tokens by `accessToken`.';
  return `${guards}
## Logs

Wrap \`fetch\`: \`${factory}({ …, fetch: async (url, init) => { const response = await fetch(url, init); console.log(init.method, url, response.status); return response; } })\` sees every attempt. Do not log \`init.headers\`: the token is in there. \`requestId\` of an error is what support asks for.

## Browsers

${browsers} \`baseUrl\` may be a path such as \`/api\`, for a proxy on the same server.

## Tests

Give \`fetch: async (url, init) => Response.json(…)\` to answer without a network, and \`sources\` (\`now\`, \`random\`, \`after\`) to have no real pauses: \`after: (ms, run) => { const timer = setTimeout(run, ms < 15_000 ? 0 : ms); return () => clearTimeout(timer); }\`. \`${client}\` has no state beside its session: make one for each test.`;
}
