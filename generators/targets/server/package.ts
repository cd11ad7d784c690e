import { quote } from '../../util/literals.ts';
import type { Context } from './context.ts';
import type { Vertical } from './verticals.ts';

const DEPENDENCIES = { '@fastify/cors': '^11.4.3', fastify: '^5.12.8' };
const SEMVER = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** Prints the manifest of the server's package. */
export function printManifest(name: string, version: string, brand: string): string {
  const manifest = {
    name,
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

/** Prints a short introduction to the server. */
export function printReadme(
  name: string,
  verticals: Vertical[],
  scheme: string | undefined,
  { brand }: Context,
): string {
  const first = verticals[0]?.operations[0];
  const handler = first === undefined ? '' : `, ${first.operation.id}: async (input) => …`;
  const security =
    scheme === undefined
      ? ''
      : `  security: { ${scheme}: async (credentials) => findCaller(credentials) ?? unauthorized() },\n`;
  const imported = ['createServer', 'serve', ...(scheme === undefined ? [] : ['unauthorized'])];
  return `# ${name}

A server of ${brand} on [Fastify](https://fastify.dev/), generated from its OpenAPI description. Do not edit it.

\`\`\`ts
import { ${[...imported, 'unimplemented'].join(', ')} } from ${quote(name)};

const app = await createServer({
  handlers: { ...unimplemented${handler} },
${security}});
await serve(app, { port: 8080 });
\`\`\`

- There is a handler for each operation, named by its id. It gets one object: \`params\`, \`query\`, \`headers\`, \`body\`, \`principal\`, \`request\`, \`log\`; where the description declares pages also \`page(rows, total)\`. It answers \`{ status, headers, body }\`, one of the declared responses. Anything else does not compile.
- Requests are checked before a handler sees them, and answers before a caller does. \`responses\` says what happens to a wrong answer: \`strict\` (500, and the exact fault in the log), \`report\` (the log alone) or \`off\`.
- \`unimplemented\` stands in for handlers that are not written yet; they answer 501. \`createStubHandlers()\` makes handlers that answer with the documented examples.
- \`app\` is a Fastify instance: \`app.inject\` for tests, \`app.close()\` ends what is under way. \`serve\` listens, and closes on SIGTERM and SIGINT.
- All validators are compiled: no schema is read when the server starts.
`;
}
