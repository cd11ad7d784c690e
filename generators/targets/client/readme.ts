import type { ApiModel } from '../../model/model.ts';
import { printAccess, quote } from '../../util/literals.ts';
import { findSession } from './api.ts';
import type { Servers } from './api.ts';
import { clientType } from './entry.ts';
import type { GroupModule } from './entry.ts';
import { clientPaths, nameClient } from './names.ts';
import { printSections } from './sections.ts';

/** What an introduction speaks of. */
export interface Introduced {
  /** Name of the npm package. */
  package: string;
  factory: string;
  brand: string;
  /** The groups of methods, each a module. */
  groups: GroupModule[];
}

/** Prints the manual of the client: all that somebody needs who writes a program with it. */
export function printReadme(introduced: Introduced, servers: Servers, model: ApiModel): string {
  const { package: name, factory, brand } = introduced;
  const client = nameClient(clientType(factory), factory);
  const options = [...chooseServer(servers), ...chooseCredentials(model)].join(', ');
  const creation = `const ${client} = ${factory}({ ${options} });`;
  return `# ${name}

A typed client of ${brand}, generated from its OpenAPI description. Do not edit it.

\`\`\`ts
${printExample(introduced, creation, findCall(client, model))}
\`\`\`

- A method takes the parameters of the path in their order, then the body, then the query, then options of the call (\`signal\`, \`headers\`, \`requestId\`, \`attempts\`, \`timeout\`, \`attemptTimeout\` and what else \`fetch\` takes).
- It answers the body of a success. Any other answer is thrown as an \`ApiError\`.
- The client runs on Node.js 20 and later, in browsers, on Deno, Bun and edge workers. It comes as TypeScript whose types can be stripped: Deno, Bun and bundlers take it as it is, Node.js from 22.18 on where it is part of your own sources, but not below \`node_modules\`: bundle it for that. Its only dependency is openapi-fetch, which nothing but the module \`http\` uses.
${printSections({ ...introduced, client, creation, options }, model)}`;
}

function chooseServer({ named: [first], usual }: Servers): string[] {
  if (first !== undefined) return [`environment: ${quote(first.environment)}`];
  return usual === undefined ? ["baseUrl: 'https://…'"] : [];
}

/** What the client logs in with by itself, or else a token. */
function chooseCredentials(model: ApiModel): string[] {
  const names = Object.keys(findSession(model)?.login.credentials ?? {});
  if (names.length === 0) return ['accessToken: process.env.ACCESS_TOKEN'];
  return names.map((name) => {
    const variable = name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
    return `${name}: process.env.${variable}`;
  });
}

function printExample(
  { package: name, factory }: Introduced,
  creation: string,
  call: string | undefined,
): string {
  if (call === undefined) {
    return `import { ${factory} } from ${quote(name)};\n\nexport ${creation}`;
  }
  return `import { ApiError, ${factory} } from ${quote(name)};

${creation}

try {
  console.log(await ${call});
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  console.error(error.status, error.code, error.message, error.requestId);
}`;
}

/** The first call that needs nothing to begin with. */
function findCall(client: string, model: ApiModel): string | undefined {
  for (const [{ method, parameters }, path] of clientPaths(model)) {
    const isSimple = method === 'get' && parameters.every(({ required }) => !required);
    if (isSimple) return `${client}${printAccess(path)}()`;
  }
  return undefined;
}
