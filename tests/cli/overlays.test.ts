import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultConfig, Project } from '../support/project.ts';

let project: Project;
let stop: (() => Promise<unknown>) | undefined;
beforeEach(() => {
  project = new Project();
  project.write('a.overlay.yaml', write('One'));
  project.write('b.overlay.yaml', write('Two'));
});
afterEach(async () => {
  await stop?.();
  stop = undefined;
  project.remove();
});

/** An overlay that renames the API. */
const write = (title: string) => `overlay: 1.0.0
info: { title: Rename, version: 1.0.0 }
actions:
  - target: $.info
    update: { title: ${title} }
`;

/** Names overlays in the configuration. */
function configure(...overlays: string[]): void {
  const { descriptions } = defaultConfig();
  const library = { ...descriptions.library, overlays };
  project.write('octopus.config.json', JSON.stringify({ descriptions: { library } }));
}

const title = () => JSON.parse(project.read('generated/spec/openapi.json')).info.title;

it('lays the overlays of the command line over, in their order', async () => {
  const { code } = await project.run(
    'generate',
    '--overlay',
    'a.overlay.yaml',
    '--overlay',
    'b.overlay.yaml',
  );
  expect([code, title()]).toEqual([0, 'Two']);
  await project.run('generate', '--overlay', 'b.overlay.yaml', '--overlay', 'a.overlay.yaml');
  expect(title()).toBe('One');
});

it('lays those of the configuration first', async () => {
  configure('b.overlay.yaml');
  await project.run('generate');
  expect(title()).toBe('Two');
  await project.run('generate', '--overlay', 'a.overlay.yaml');
  expect(title()).toBe('One');
});

it('knows that nothing changed, that an overlay changed, and that one was left out', async () => {
  configure('a.overlay.yaml');
  await project.run('generate');
  expect((await project.run('generate')).stdout).toMatch(/^Nothing to do/);
  expect((await project.run('generate', '--check')).code).toBe(0);

  project.write('a.overlay.yaml', write('Three'));
  const check = await project.run('generate', '--check');
  expect([check.code, check.stdout.includes('+     "title": "Three",')]).toEqual([1, true]);
  await project.run('generate');
  expect(title()).toBe('Three');

  configure();
  await project.run('generate');
  expect(title()).toBe('Library');
});

it('never writes over an overlay', async () => {
  project.write('octopus.config.json', JSON.stringify(defaultConfig()));
  await project.run('generate');
  const { code, stderr } = await project.run('generate', '--overlay', 'generated/spec/books.yaml');
  expect([code, /error overlay-shape/.test(stderr)]).toEqual([1, true]);
});

it('is watched', async () => {
  configure('a.overlay.yaml');
  const child = project.start('generate', '--watch', '--json');
  stop = () => {
    child.kill('SIGTERM');
    return new Promise((done) => child.once('exit', done));
  };
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? '{}');
  expect(await next()).toMatchObject({ ok: true });
  project.write('a.overlay.yaml', write('Four'));
  expect((await next()).written).toContain('generated/spec/openapi.json');
  project.write('a.overlay.yaml', write('[Four]'));
  expect(await next()).toMatchObject({ ok: false, diagnostics: [{ code: 'overlay-update' }] });
  project.write('a.overlay.yaml', write('Five'));
  expect((await next()).ok).toBe(true);
  expect(title()).toBe('Five');
});
