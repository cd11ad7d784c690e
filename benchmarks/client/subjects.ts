import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timeCommand } from '../lib/processes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'node_modules/.bin');
const ours = join(root, 'generated/client');
const description = join(root, 'generated/spec/openapi.json');

/** The clients that are compared, and what each is. */
export const SUBJECTS = {
  ours: 'this client',
  openapiFetch: 'openapi-fetch alone',
  heyApi: 'hey-api (client-fetch)',
  orval: 'orval (fetch)',
} as const;

export type SubjectName = keyof typeof SUBJECTS;
export const NAMES = Object.keys(SUBJECTS) as SubjectName[];

/** How much of a client is bundled. */
export type Extent = 'operation' | 'vertical' | 'everything';
export const EXTENTS: Extent[] = ['operation', 'vertical', 'everything'];

/** One client, as the code that uses it. */
export interface Sources {
  /** Uses so much of it. */
  bundles: Record<Extent, string>;
  /** Exports `make(baseUrl)`: a function that reads an order by its id. */
  caller: string;
  /** Calls one operation, with its types. */
  typed: string;
}

/** The operations of a vertical, for clients that are bags of functions. */
const VERTICAL = [
  ...['listTopupProducts', 'getTopupProduct', 'listTopupVariants', 'getTopupVariant'],
  ...['lookupMobile', 'quoteTopup', 'createTopupOrder', 'listTopupOrders', 'getTopupOrder'],
  'setTopupOrderEmail',
];

const keep = (code: string) => `${code}\nglobalThis.kept = kept;\n`;

/** A client of functions: those that are imported are bundled. */
function bundleFunctions(file: string): Record<Extent, string> {
  return {
    operation: keep(`import { getTopupOrder as kept } from '${file}';`),
    vertical: keep(
      `import { ${VERTICAL.join(', ')} } from '${file}';\nconst kept = [${VERTICAL.join(', ')}];`,
    ),
    everything: keep(`import * as kept from '${file}';`),
  };
}

const openapiFetch = keep(`import kept from 'openapi-fetch';`);
const vertical = keep(`import { connect } from '${ours}/connect.ts';
import { createTopups } from '${ours}/topups.ts';
const kept = [connect, createTopups];`);

export const SOURCES: Record<SubjectName, Sources> = {
  ours: {
    // A method comes with its vertical.
    bundles: {
      operation: vertical,
      vertical,
      everything: keep(`import * as kept from '${ours}/index.ts';`),
    },
    caller: `import { createOctopus } from '${ours}/index.ts';
export function make(baseUrl) {
  const client = createOctopus({ baseUrl, accessToken: 'token' });
  return (id) => client.topups.orders.get(id);
}`,
    typed: `import { createOctopus } from '${ours}/index.ts';
const client = createOctopus({ environment: 'sandbox', accessToken: 'token' });
export const id: number = (await client.topups.orders.get(1)).id;`,
  },
  openapiFetch: {
    bundles: { operation: openapiFetch, vertical: openapiFetch, everything: openapiFetch },
    caller: `import createClient from 'openapi-fetch';
export function make(baseUrl) {
  const client = createClient({ baseUrl, headers: { Authorization: 'Bearer token' } });
  return async (id) =>
    (await client.GET('/api/v1/topups/orders/{id}', { params: { path: { id } } })).data;
}`,
    typed: `import createClient from 'openapi-fetch';
import type { paths } from '${ours}/schema.ts';
const client = createClient<paths>({ baseUrl: 'https://api.example' });
const { data } = await client.GET('/api/v1/topups/orders/{id}', { params: { path: { id: 1 } } });
export const id: number | undefined = data?.id;`,
  },
  heyApi: {
    bundles: bundleFunctions('./hey-api/sdk.gen'),
    caller: `import { client } from './hey-api/client.gen';
import { getTopupOrder } from './hey-api/sdk.gen';
export function make(baseUrl) {
  client.setConfig({ baseUrl, auth: 'token' });
  return async (id) => (await getTopupOrder({ path: { id } })).data;
}`,
    typed: `import { getTopupOrder } from './hey-api/sdk.gen';
const { data } = await getTopupOrder({ path: { id: 1 } });
export const id: number | undefined = data?.id;`,
  },
  orval: {
    bundles: bundleFunctions('./orval'),
    // Its addresses have no server.
    caller: `import { getTopupOrder } from './orval';
export function make(baseUrl) {
  const init = { headers: { Authorization: 'Bearer token' } };
  const { fetch } = globalThis;
  const send = (path, init) => fetch(baseUrl + path, init);
  return async (id) => {
    globalThis.fetch = send;
    const pending = getTopupOrder(id, init);
    globalThis.fetch = fetch;
    return (await pending).data;
  };
}`,
    typed: `import { getTopupOrder } from './orval';
const answer = await getTopupOrder(1);
export const id: number | undefined = answer.status === 200 ? answer.data.id : undefined;`,
  },
};

/** What everything is measured against. */
export const BARE = `export function make(baseUrl) {
  const headers = { Accept: 'application/json', Authorization: 'Bearer token' };
  return async (id) => (await fetch(\`\${baseUrl}/api/v1/topups/orders/\${id}\`, { headers })).json();
}`;

/** Makes a folder with the peers' clients of our description. */
export async function openWorkspace(): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'octopus-bench-'));
  symlinkSync(join(root, 'node_modules'), join(cwd, 'node_modules'));
  writeFileSync(join(cwd, 'package.json'), '{ "type": "module" }\n');
  const output = { target: './orval.ts', client: 'fetch', mode: 'single' };
  const config = { api: { input: { target: description }, output } };
  writeFileSync(join(cwd, 'orval.config.mjs'), `export default ${JSON.stringify(config)};\n`);
  const surroundings = { cwd, env: process.env };
  const heyApi = ['-i', description, '-o', 'hey-api', '-c', '@hey-api/client-fetch'];
  await timeCommand({ name: 'hey-api', args: [join(bin, 'openapi-ts'), ...heyApi] }, surroundings);
  const orval = [join(bin, 'orval'), '--config', 'orval.config.mjs'];
  await timeCommand({ name: 'orval', args: orval }, surroundings);
  return cwd;
}

export function closeWorkspace(cwd: string): void {
  rmSync(cwd, { recursive: true, force: true });
}
