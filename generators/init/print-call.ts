import { chooseServers, findSession } from '../targets/client/api.ts';
import { clientType } from '../targets/client/entry.ts';
import { printCall } from '../targets/client/example.ts';
import { clientPaths, nameClient } from '../targets/client/names.ts';
import type { ApiModel, Operation } from '../model/model.ts';
import { onOneLine } from '../util/comments.ts';
import { quote } from '../util/literals.ts';
import { splitWords } from '../util/names.ts';

/** What a first call is written for. */
export interface FirstCall {
  factory: string;
  /** What the client is imported from. */
  client: string;
  /** Where a server to try things on listens by itself; undefined when there is none. */
  local: string | undefined;
  /** How the file is run: `node src/create-order.ts`. */
  command(file: string): string;
}

/**
 * Prints a program that makes one call: of what the description makes safe to repeat, which is what
 * the API is for (it places an order), else the first that needs nothing to begin with.
 *
 * @returns undefined when the description gives no example of any call
 */
export function printFirstCall(
  model: ApiModel,
  { factory, client, local, command }: FirstCall,
): { name: string; text: string } | undefined {
  const name = nameClient(clientType(factory), factory);
  const chosen = chooseCall(model, name);
  if (chosen === undefined) return undefined;
  const { operation, call } = chosen;
  const file = splitWords(operation.id).join('-').toLowerCase();
  const credentials = listCredentials(model);
  const variables = credentials.map(({ variable }) => `${variable}=… `).join('');
  const server = chooseServer(model, local);
  const settled = operation.lifecycle === undefined ? call : call.replace(/;$/, '.settled();');
  const options = [...server, ...credentials.map(({ name: key, value }) => `  ${key}: ${value},`)];
  const summary = onOneLine(operation.summary ?? operation.id);
  const text = `// ${summary}. Run it with: ${variables}${command(file)}
// \`octopus init\` made this file once; it is yours.
import { ${factory} } from ${quote(client)};

const ${name} = ${factory}({
${options.join('\n')}
});

const answer = ${settled}
console.log(answer);
`;
  return { name: file, text };
}

function chooseCall(
  model: ApiModel,
  client: string,
): { operation: Operation; call: string } | undefined {
  const calls = [...clientPaths(model)].flatMap(([operation, path]) => {
    const call = printCall(client, path, operation);
    return call === undefined || operation.deprecated ? [] : [{ operation, call }];
  });
  const secured = calls.filter(({ operation }) => operation.security.length > 0);
  return (
    calls.find(({ operation }) => operation.idempotency !== undefined) ??
    secured.find(({ operation }) => operation.method === 'get') ??
    calls[0]
  );
}

function chooseServer(model: ApiModel, local: string | undefined): string[] {
  const {
    named: [first],
    usual,
  } = chooseServers(model);
  if (local !== undefined) return [`  baseUrl: process.env['BASE_URL'] ?? ${quote(local)},`];
  if (first !== undefined) return [`  environment: ${quote(first.environment)},`];
  return usual === undefined
    ? ["  baseUrl: process.env['BASE_URL'] ?? 'http://127.0.0.1:4010',"]
    : [];
}

function listCredentials(model: ApiModel): { name: string; variable: string; value: string }[] {
  const names = Object.keys(findSession(model)?.login.credentials ?? {});
  const usual = model.securitySchemes.length === 0 ? [] : ['accessToken'];
  return (names.length === 0 ? usual : names).map((name) => {
    const variable = name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
    return { name, variable, value: `process.env['${variable}']` };
  });
}
