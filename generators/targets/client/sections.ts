import type { ApiModel, Operation } from '../../model/model.ts';
import { isObject } from '../../openapi/json.ts';
import { printAccess, printKey, quote, toIdentifier } from '../../util/literals.ts';
import { findSession } from './api.ts';
import type { GroupModule } from './entry.ts';
import { omit, printCall, printValue } from './example.ts';
import { clientPaths } from './names.ts';
import { printWebhooksReadme } from './webhooks-readme.ts';

interface Subject {
  package: string;
  factory: string;
  brand: string;
  /** What the examples call the client, and how they make it. */
  client: string;
  creation: string;
  /** What the examples give to make one. */
  options: string;
  groups: GroupModule[];
}

/** The sections of the manual: one for each thing that the client does for this API. */
export function printSections(subject: Subject, model: ApiModel): string {
  const paths = clientPaths(model);
  const sections = [
    printInstallation(subject, paths),
    printCreates(subject, paths),
    printPages(subject, paths),
    printErrors(subject, paths),
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

function printInstallation(
  { package: name, factory, groups, options }: Subject,
  paths: Paths,
): string {
  // The group that has most to show.
  const chosen = [...paths].find(([{ lifecycle }]) => lifecycle !== undefined)?.[1][0];
  const group = groups.find((one) => one.name === chosen) ?? groups[0];
  return `
## Install

\`npm install ${name}\`. The types need TypeScript 5.7 or later with \`allowImportingTsExtensions\` or a bundler; with another setup, generate the client with the option \`importExtension\` (\`'.js'\` or \`''\`).

\`${factory}\` makes a client with everything. To bundle only a part, connect once and take the modules you need; each group of methods is one:

${code(`
import { connect } from '${name}/connect';${
  group === undefined
    ? ''
    : `
import { ${group.functionName} } from '${name}/${group.file}';

const ${toIdentifier(group.name)} = ${group.functionName}(connect({ ${options} }));`
}`)}

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
const large = { ${printKey(rules.size)}: 100 }; // fewer calls
for await (const item of ${list}(large)) console.log(item); // all items of all pages
for await (const page of ${list}(large).pages()) console.log(page.items.length, page.totalCount);
const page = await ${list}({ ${printKey(rules.page)}: 3, ${printKey(rules.size)}: 20 }); // one page
const following = await page.next(); // undefined after the last one`)}

A page has \`items\`, \`page\`, \`perPage\`, \`totalCount\`, \`totalPages\`, \`hasMore\` and \`response\`. To resume, ask for the page where you stopped. A list sends nothing before you wait for it, and reads a page only when it is wanted; \`break\` or a \`signal\` ends it.`;
}

function printErrors({ client, package: name }: Subject, paths: Paths): string {
  const [first] = [...paths].filter(([{ method, path, parameters }]) => {
    return method === 'get' && path.includes('{') && parameters.length > 0;
  });
  const example = first && printCall(client, first[1], first[0]);
  return `
## Errors

${code(`
import { ApiError, ConnectionError, NotFoundError } from ${quote(name)};

try {
  ${example ?? `await ${client}.…;`}
} catch (error) {
  if (error instanceof NotFoundError) console.log('there is none');
  else if (error instanceof ApiError) console.log(error.status, error.code, error.requestId);
  else if (error instanceof ConnectionError) console.log('come back later:', error.cause);
  else throw error;
}`)}

- \`ApiError\`: the API answered, but not with success. \`status\`, \`name\`, \`code\` (known codes complete in the editor, others come as they are), \`message\`, \`requestId\`, \`operation\`, \`attempts\`, \`retryAfter\` (seconds), \`response\`, \`body\`. By status: \`BadRequestError\` (400), \`UnauthorizedError\` (401), \`ForbiddenError\` (403), \`NotFoundError\` (404), \`TooManyRequestsError\` (429), \`ServerError\` (5xx).
- \`DuplicateError\`: an \`ApiError\`; the reference of a create was used before, by an earlier call of yours. \`existing\` is what it stands for, if it could be found.
- \`ConnectionError\`: no answer; \`TimeoutError\`, one of them: none in time. \`cause\` is what \`fetch\` said.
- \`UnsettledError\`: the wait was over before the end.
- All are \`ClientError\`s. An aborted call is rejected with the reason of its signal instead.

Not to throw for an answer, on any method:

${code(`const { data, error, response, attempts, recovered } = ${example === undefined ? `await ${client}.….result();` : example.replace(/;$/, '.result();')}`)}`;
}

function printRetries({ client }: Subject, model: ApiModel): string {
  const held = model.operations.some(({ lifecycle }) => lifecycle?.hold !== undefined);
  return `
## Retries and time

What gets no answer, 5xx and 429 are tried again, nothing else: up to 5 \`attempts\`, after pauses that double from 200 ms to 10 s, times chance; \`Retry-After\` is obeyed up to a minute. Only calls that are safe to repeat are repeated. An attempt has 30 s (\`attemptTimeout\`)${held ? ', more where the API says that it may hold the answer' : ''}; a call with all its attempts has 120 s (\`timeout\`). All of them are options of the client and of each call: \`${client}.….list({}, { attempts: 1, timeout: 5000, signal })\`.`;
}

function printLost({ client, package: name }: Subject, paths: Paths): string {
  const [first] = [...paths].filter(([{ idempotency }]) => idempotency !== undefined);
  const key = first?.[0].idempotency?.key;
  if (first === undefined || key === undefined) return '';
  const method = `${client}${printAccess(first[1])}`;
  const priced = [...paths.keys()].some(({ idempotency }) => idempotency?.quote !== undefined);
  const what = priced ? 'also what it cost, by a quote' : 'it is compared';
  const example = first[0].requestBody?.content[0]?.examples[0]?.value;
  const body = example === undefined ? 'body' : printValue(omit(example, key));
  return `
## When an answer is lost

A create that was lost on the way is never made twice. Each goes out with a \`${key}\`, yours or one that the client makes. After a lost attempt the client looks it up: if it is there, and is what you asked for as far as the API tells (${what}), that is the answer, and \`wasRecovered(answer)\` is true; if it is not there, the client sends it again under the same reference.

When all attempts are used up and nobody knows, the error says so:

${code(`
import { ClientError, wasRecovered } from ${quote(name)};

try {
  const created = await ${method}(${body});
  if (wasRecovered(created)) console.log('the first answer was lost on the way');
} catch (error) {
  if (!(error instanceof ClientError) || error.outcome !== 'unknown') throw error;
  console.error('look it up before you create it again:', error.reference);
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

function printFetch({ client, package: name, options }: Subject, paths: Paths): string {
  const [first] = [...paths].filter(
    ([{ method, parameters }]) => method === 'get' && parameters.every((one) => !one.required),
  );
  const path = quote(first?.[0].path ?? '/');
  return `
## openapi-fetch, hooks and code of your own

${code(`
import { createHttp } from '${name}/http';

const http = createHttp(${client});
const { data, error, response } = await http.GET(${path}); // openapi-fetch
const answer = await ${client}.fetch(${path}); // a plain fetch`)}

The same without the methods:

${code(`
import { createTransport, toApiError } from '${name}/transport';

const transport = createTransport({ ${options} }); // createHttp takes it as well
const raw = await transport.fetch(${path});
if (!raw.ok) throw await toApiError(transport, raw);
console.log(await raw.json());`)}

All of these have the same session, retries and safe creates as the methods; answers that are no success come as they are. Addresses outside the API get no token and no retries.`;
}

function printRest({ package: name, factory, options }: Subject, model: ApiModel): string {
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

A \`fetch\` of your own sees every attempt. Do not log \`init.headers\`: the token is in there. \`requestId\` of an error is what support asks for.

${code(`
import { ${factory} } from ${quote(name)};

const logged = ${factory}({
  ${options},
  fetch: async (url, init) => {
    const response = await fetch(url, init);
    console.log(init.method, url, response.status);
    return response;
  },
});`)}

## Browsers

${browsers} \`baseUrl\` may be a path such as \`/api\`, for a proxy on the same server.

## Tests

\`fetch\` answers without a network, and \`sources\` does without real pauses. A client has no state beside its session: make one for each test.

${code(`
import { ${factory} } from ${quote(name)};

const tested = ${factory}({
  baseUrl: 'https://api.test',
  accessToken: 'any',
  fetch: async () => Response.json([]),
  sources: {
    now: () => Date.now(),
    random: () => 0,
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds < 15_000 ? 0 : milliseconds);
      return () => clearTimeout(timer);
    },
  },
});`)}`;
}
