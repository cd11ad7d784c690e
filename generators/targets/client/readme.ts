import type { ApiModel } from '../../model/model.ts';
import { printAccess, quote, toIdentifier } from '../../util/literals.ts';
import type { Servers } from './api.ts';
import { clientType } from './entry.ts';
import { clientPaths } from './names.ts';

/** What an introduction speaks of. */
export interface Introduced {
  /** Name of the npm package. */
  package: string;
  factory: string;
  brand: string;
}

/** Prints a short introduction to the client. */
export function printReadme(introduced: Introduced, servers: Servers, model: ApiModel): string {
  const { package: name, factory, brand } = introduced;
  const client = nameClient(factory);
  const creation = `const ${client} = ${factory}({ ${[...chooseServer(servers), TOKEN].join(', ')} });`;
  return `# ${name}

A typed client of ${brand}, generated from its OpenAPI description. Do not edit it.

\`\`\`ts
${printExample(introduced, creation, findCall(client, model))}
\`\`\`

- A method takes the parameters of the path in their order, then the body, then the query, then options of the call (\`signal\`, \`headers\`, \`requestId\` and what else \`fetch\` takes).
- It answers the body of a success. Any other answer is thrown as \`ApiError\`: \`status\`, \`name\`, \`code\`, \`message\`, \`requestId\`, \`operation\`, \`response\` and \`body\`. Calls that got no answer fail with the error of \`fetch\`.
- \`accessToken\` is a text, or a function that is asked before each call that needs a token.
- \`${client}.http\` is the [openapi-fetch](https://openapi-ts.dev/openapi-fetch/) client underneath, for the headers of an answer and the \`{ data, error, response }\` style.
`;
}

const TOKEN = 'accessToken: process.env.ACCESS_TOKEN';

function chooseServer({ named: [first], usual }: Servers): string[] {
  if (first !== undefined) return [`environment: ${quote(first.environment)}`];
  return usual === undefined ? ["baseUrl: 'https://…'"] : [];
}

/** A name for what the factory makes: `createPetstore` → `petstore`. */
function nameClient(factory: string): string {
  const type = clientType(factory);
  const name = toIdentifier(type.charAt(0).toLowerCase() + type.slice(1));
  return name === factory ? 'client' : name;
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
