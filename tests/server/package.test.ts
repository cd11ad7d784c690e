import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import {
  acceptAnyCredentials,
  createServer,
  createStubHandlers,
} from '../../generated/server/index.ts';
import { repo } from '../support/project.ts';
import { typeCheck } from '../support/type-check.ts';

const run = promisify(execFile);
const package_ = join(repo, 'generated/server');

describe('what ships', () => {
  const files = readdirSync(package_, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.[jt]s$/.test(path),
  );

  it('makes no code while it runs, and has no Ajv', () => {
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((path) => {
      const code = readFileSync(join(package_, path), 'utf8');
      const match = /\beval\b|\bnew Function\b|\bFunction\(|['"]ajv|\brequire\(/.exec(code);
      return match === null ? [] : [`${path}: ${match[0]}`];
    });
    expect(found).toEqual([]);
  });

  it('has less than 250 kB of validators', () => {
    const sizes = ['request.js', 'response.js'].map(
      (name) => readFileSync(join(package_, 'validators', name)).length,
    );
    expect(sizes[0]).toBeGreaterThan(1000);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(250_000);
  });

  it('starts and answers without compiling a schema', async () => {
    const entry = pathToFileURL(join(package_, 'index.ts')).href;
    // The router of Fastify makes code of its own; whoever else does is told apart by the stack.
    const program = `
      const makers = [];
      const note = () => makers.push(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(new Error().stack)?.[1]);
      globalThis.Function = new Proxy(Function, {
        construct(target, args) { note(); return Reflect.construct(target, args); },
        apply(target, self, args) { note(); return Reflect.apply(target, self, args); },
      });
      const { acceptAnyCredentials, createServer, createStubHandlers } = await import('${entry}');
      const app = await createServer({
        logger: false, handlers: await createStubHandlers(), security: acceptAnyCredentials(),
      });
      const headers = { authorization: 'Bearer any' };
      const good = await app.inject({ url: '/api/v1/wallets', headers });
      const bad = await app.inject({ url: '/api/v1/wallets?page=0', headers });
      console.log(JSON.stringify([[...new Set(makers)], good.statusCode, bad.statusCode]));
    `;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program]);
    expect(JSON.parse(stdout)).toEqual([['find-my-way'], 200, 400]);
  });
});

describe('close', () => {
  it('finishes what is under way and takes nothing new', async () => {
    const entered = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const stubs = await createStubHandlers();
    const app = await createServer<unknown>({
      logger: false,
      handlers: {
        ...stubs,
        getWallet: async (input) => {
          entered.resolve();
          await release.promise;
          return stubs.getWallet(input);
        },
      },
      security: acceptAnyCredentials(),
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const headers = { Authorization: 'Bearer any' };
    const pending = fetch(`${url}/api/v1/wallets/1`, { headers });
    await entered.promise;
    let closed = false;
    const closing = app.close().then(() => {
      closed = true;
    });
    await expect
      .poll(() =>
        fetch(`${url}/api/v1/wallets`, { headers }).then(
          () => 'taken',
          () => 'refused',
        ),
      )
      .toBe('refused');
    expect(closed).toBe(false);
    release.resolve();
    const answer = await pending;
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect(await answer.json()).toMatchObject({ id: 1 });
    await closing;
  });

  it('does not wait for ever', async () => {
    const entered = Promise.withResolvers<void>();
    const app = await createServer<unknown>({
      logger: false,
      drainTimeout: 50,
      handlers: {
        ...(await createStubHandlers()),
        getWallet: () => {
          entered.resolve();
          return Promise.withResolvers<never>().promise;
        },
      },
      security: acceptAnyCredentials(),
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const headers = { Authorization: 'Bearer any' };
    const pending = fetch(`${url}/api/v1/wallets/1`, { headers });
    const failed = expect(pending).rejects.toThrow();
    await entered.promise;
    await app.close();
    await failed;
  });
});

describe('a part of the API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'octopus-vertical-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is a server of its own', async () => {
    const cli = join(repo, 'generators/bin.js');
    const args = [
      'generate',
      '--description',
      'api',
      '--vertical',
      'topups',
      '--target',
      'server',
      '--out',
      folder,
    ];
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: repo,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(existsSync(join(folder, 'server/topups.ts'))).toBe(true);
    expect(existsSync(join(folder, 'server/vouchers.ts'))).toBe(false);
    expect(typeCheck(folder)).toBe('');

    const part: typeof import('../../generated/server/index.ts') = await import(
      pathToFileURL(join(folder, 'server/index.ts')).href
    );
    const app = await part.createServer({
      logger: false,
      handlers: await part.createStubHandlers(),
      security: part.acceptAnyCredentials(),
    });
    const headers = { authorization: 'Bearer any' };
    const ask = async (url: string) => (await app.inject({ url, headers })).statusCode;
    expect(await ask('/api/v1/topups/orders')).toBe(200);
    expect(await ask('/api/v1/topups/orders?page=0')).toBe(400);
    expect(await ask('/api/v1/orders')).toBe(404);
  });
});
