import type { SecurityScheme } from '../../model/model.ts';
import { printKey, quote } from '../../util/literals.ts';
import { kindOfScheme } from './security.ts';

const DEPENDENCIES = { '@fastify/cors': '^11.4.3', fastify: '^5.12.8' };
const SEMVER = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** Prints the manifest of the server's package. */
export function printManifest(
  name: string,
  version: string,
  brand: string,
  isPrivate = false,
): string {
  const manifest = {
    name,
    ...(isPrivate ? { private: true } : {}),
    // A description may count its versions as it likes, a package may not.
    version: SEMVER.test(version) ? version : '0.0.0',
    description: `Typed server of ${brand}`,
    license: 'Apache-2.0',
    type: 'module',
    exports: { '.': './index.ts', './package.json': './package.json' },
    dependencies: DEPENDENCIES,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** What a handler takes credentials apart into, by their kind. */
const CREDENTIALS = {
  bearer: '{ token }',
  basic: '{ username, password }',
  apiKey: '{ key }',
  other: '{ request }',
};

/** Prints a short introduction to the server. */
export function printReadme(name: string, brand: string, schemes: SecurityScheme[]): string {
  const names = ['createServer', 'serve', ...(schemes.length > 0 ? ['unauthorized'] : [])];
  const security = schemes.map((scheme) => {
    const credentials = CREDENTIALS[kindOfScheme(scheme)];
    return `    ${printKey(scheme.name)}: async (${credentials}) => findCaller(${credentials}) ?? unauthorized(),\n`;
  });
  const options = security.length === 0 ? '' : `  security: {\n${security.join('')}  },\n`;
  return `# ${name}

A server of ${brand} on [Fastify](https://fastify.dev/), generated from its OpenAPI description. Do not edit it.

\`\`\`ts
import { ${[...names, 'unimplemented'].join(', ')} } from ${quote(name)};

const app = await createServer({
${options}  handlers: { ...unimplemented, ...handlers },
});
await serve(app, { port: 8080 });
\`\`\`

- There is a handler for each operation, named by its id. It gets one object: \`params\`, \`query\`, \`headers\`, \`cookies\` and \`body\` as far as they are declared, \`principal\`, \`request\`, \`log\`, and \`page(rows, total)\` where the description declares pages. It answers \`{ status, headers, body }\`: one of the declared responses. Anything else does not compile.
- Requests are checked before a handler sees them, and answers before a caller does. \`responses\` says what becomes of a wrong answer: \`strict\` (a 500, and the exact fault in the log), \`report\` (the log alone) or \`off\`.
- \`unimplemented\` stands in for handlers that are not written yet; they answer 501. \`createStubHandlers()\` makes handlers that answer with the documented examples.
- \`app\` is a Fastify instance: \`app.inject\` is for tests, \`app.close()\` ends what is under way. \`serve\` listens, and closes on SIGTERM and SIGINT.
- Validators are compiled: no schema is read when the server starts.
`;
}
