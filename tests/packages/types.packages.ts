import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGES, shortName } from '../../scripts/pack/packages.ts';
import { EmptyProject, printConfig } from './support/project.ts';

const COMPILERS = { 'TypeScript 5.9': 'typescript-5', 'TypeScript 7': 'typescript' };
const RESOLUTIONS = [
  { moduleResolution: 'nodenext', module: 'nodenext' },
  { moduleResolution: 'bundler', module: 'esnext' },
];
const CASES = Object.entries(COMPILERS).flatMap(([name, compiler]) =>
  RESOLUTIONS.map((resolution) => ({
    name,
    compiler,
    resolution,
    how: resolution.moduleResolution,
  })),
);

let project: EmptyProject;
beforeAll(async () => {
  project = await EmptyProject.create();
  // The project's own TypeScript is another one than the toolkit's.
  const types = ['@types/node@24', '@types/react@19', 'vitest@5.1.1'];
  await project.install(
    PACKAGES.map(shortName),
    'typescript@7.0.2',
    'typescript-5@npm:typescript@5.9.3',
    ...types,
  );
  project.write('all.ts', importAll());
  project.write('use.ts', USE);
});
afterAll(() => project.remove());

/** Every module that is exported, so that all declarations are looked at. */
function importAll(): string {
  const names = PACKAGES.flatMap(({ name }) => {
    const manifest: { exports: Record<string, unknown> } = JSON.parse(
      project.read(`node_modules/${name}/package.json`),
    );
    return Object.entries(manifest.exports)
      .filter(([, to]) => typeof to === 'object')
      .map(([subpath]) => name + subpath.slice(1));
  });
  return names.map((name, i) => `import * as m${i} from '${name}';\nvoid m${i};\n`).join('');
}

const USE = `import { createOctopus } from '@octopus-cards/client';
import { createServer, unimplemented } from '@octopus-cards/server';
import { startSandbox } from '@octopus-cards/sandbox';

const octopus = createOctopus({ baseUrl: 'http://127.0.0.1:4030', apiKey: 'key', apiSecret: 'secret' });
const order = await octopus.vouchers.orders.create({ product_id: 1, denomination: 5, quantity: 1 });
const id: number = order.id;
// @ts-expect-error A product has a number.
await octopus.vouchers.orders.create({ product_id: 'one', denomination: 5, quantity: 1 });
const url: string = (await startSandbox()).url;
console.log(id, url, typeof createServer, typeof unimplemented);
`;

const STRICT = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  target: 'es2022',
  types: ['node'],
};

describe('a strict project that checks the declarations of its packages too', () => {
  it.each(CASES)('compiles with $name, $how', async ({ compiler, resolution }) => {
    const config = { compilerOptions: { ...STRICT, ...resolution }, files: ['all.ts', 'use.ts'] };
    project.write('tsconfig.json', JSON.stringify(config));
    const { code, output } = await project.run(
      'node',
      `node_modules/${compiler}/bin/tsc`,
      '-p',
      '.',
    );
    expect(output).toBe('');
    expect(code).toBe(0);
  });

  it('gets what the toolkit generates, although its TypeScript is another one', async () => {
    project.write('octopus.config.ts', printConfig({ types: {} }));
    await project.check('npx', '--no-install', 'octopus', 'generate');
    expect(project.read('generated/types/index.ts')).toContain('export interface paths {');
  });
});
