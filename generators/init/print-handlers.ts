import type { ApiModel, SecurityScheme } from '../model/model.ts';
import { handlersType } from '../targets/server/module.ts';
import { kindOfScheme, listSchemes } from '../targets/server/security.ts';
import { listVerticals } from '../targets/server/verticals.ts';
import type { Vertical } from '../targets/server/verticals.ts';
import { onOneLine } from '../util/comments.ts';
import { printAccess, printKey, quote } from '../util/literals.ts';
import type { ImportExtension } from './print-config.ts';

/** What handlers are written for. */
export interface HandlerFiles {
  /** What the generated server is imported from, seen from the file of the server. */
  server: string;
  /** The same, seen from the folder of the handlers. */
  serverFromHandlers: string;
  extension: ImportExtension;
  /** What the files of the project end with: `ts` or `mts`. */
  ending: string;
  /** How the file of the server is run. */
  command: string;
}

/** What the variable is called that holds the handlers of a vertical. */
const constantOf = ({ constant }: Vertical) => `${constant}Handlers`;

/** Prints a stub of handlers for each vertical, and the server that they make: path → text. */
export function printHandlers(model: ApiModel, files: HandlerFiles): Map<string, string> {
  const verticals = listVerticals(model);
  const secured = verticals.some((vertical) => handlersType(vertical).includes('<'));
  const printed = new Map<string, string>();
  for (const vertical of verticals) {
    printed.set(`handlers/${vertical.file}.${files.ending}`, printStubs(vertical, files));
  }
  if (secured) {
    printed.set(
      `handlers/caller.${files.ending}`,
      `/** Who calls: what the server finds out from the credentials, and every handler gets. */
export interface Caller {
  name: string;
}
`,
    );
  }
  printed.set(`server.${files.ending}`, printServer(model, verticals, secured, files));
  return printed;
}

/** The imports of files of the project end as those of the generated code do. */
function pathTo(file: string, { extension, ending }: HandlerFiles): string {
  if (extension === '') return file;
  return `${file}.${extension === '.ts' ? ending : ending.replace('ts', 'js')}`;
}

function printStubs(vertical: Vertical, files: HandlerFiles): string {
  const type = handlersType(vertical);
  const generic = type.includes('<');
  const caller = generic
    ? `import type { Caller } from ${quote(pathTo('./caller', files))};\n`
    : '';
  const members = vertical.operations.map(({ operation }) => {
    const { id, method, path, summary } = operation;
    const words = summary === undefined ? '' : ` ${onOneLine(summary)}.`;
    return `  // ${method.toUpperCase()} ${path}:${words}\n  ${printKey(id)}: unimplemented${printAccess([id])},\n`;
  });
  return `// The handlers of ${onOneLine(vertical.name)}. \`octopus init\` made this file once; it is yours.
import { unimplemented } from ${quote(files.serverFromHandlers)};
import type { ${vertical.handlers} } from ${quote(files.serverFromHandlers)};
${caller}
// "Property 'x' is missing" here means: the description has a new operation x. Add a handler for it
// below, for now \`x: unimplemented.x\`, which answers 501. "'x' does not exist" means: it is gone.
export const ${constantOf(vertical)}: ${vertical.handlers}${generic ? '<Caller>' : ''} = {
${members.join('\n')}};
`;
}

function printServer(
  model: ApiModel,
  verticals: Vertical[],
  secured: boolean,
  files: HandlerFiles,
): string {
  const schemes = listSchemes(model);
  const checks = schemes.map(printCheck);
  const names = ['createServer', 'serve', ...(schemes.length > 0 ? ['unauthorized'] : [])];
  const imports = verticals.map((vertical) => {
    const path = pathTo(`./handlers/${vertical.file}`, files);
    return `import { ${constantOf(vertical)} } from ${quote(path)};\n`;
  });
  const caller = secured
    ? `import type { Caller } from ${quote(pathTo('./handlers/caller', files))};\n`
    : '';
  const handlers = verticals.map((vertical) => `    ...${constantOf(vertical)},\n`);
  const security = schemes.length === 0 ? '' : `  security: {\n${checks.join('')}  },\n`;
  const find =
    schemes.length === 0
      ? ''
      : `
/** Everybody who knows the password of this machine; look callers up where you keep them. */
function findCaller(secret: string): Caller | undefined {
  const known = process.env['TOKEN'];
  return known !== undefined && secret === known ? { name: 'somebody' } : undefined;
}
`;
  const token = schemes.length === 0 ? '' : 'TOKEN=… ';
  return `// The server. Run it with: ${token}${files.command}
// \`octopus init\` made this file once; it is yours.
import { ${names.join(', ')} } from ${quote(files.server)};
${imports.join('')}${caller}${find}
const app = await createServer${secured ? '<Caller>' : ''}({
${security}  handlers: {
${handlers.join('')}  },
});
const address = await serve(app, { port: Number(process.env['PORT'] ?? 8080) });
console.log(\`Listening on \${address}\`);
`;
}

/** Where a scheme of some kind carries the secret. */
const SECRETS: Readonly<Record<string, [parameters: string, secret: string]>> = {
  bearer: ['{ token }', 'token'],
  basic: ['{ password }', 'password'],
  apiKey: ['{ key }', 'key'],
  other: ['{ request }', "request.headers.authorization ?? ''"],
};

function printCheck(scheme: SecurityScheme): string {
  const [parameters, secret] = SECRETS[kindOfScheme(scheme)] ?? ['{ token }', 'token'];
  return `    ${printKey(scheme.name)}: (${parameters}) => findCaller(${secret}) ?? unauthorized(),\n`;
}
