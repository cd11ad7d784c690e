import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signWebhook } from '@octopus-cards/client/webhooks';
import { makeRecipes } from '../../generators/targets/docs/recipes/index.ts';
import type { Recipe } from '../../generators/targets/docs/recipes/index.ts';
import type { Signature } from '../../generators/model/behaviours.ts';
import { Folder } from '../client/support/programs.ts';
import { RUNTIMES } from './support/runtimes.ts';
import { readSignature } from './support/samples.ts';

/** Every recipe is started as it stands, and gets messages that are genuine and messages that are not. */

const SECRET = 'whsec_dGVzdA==';
const options = { package: '@octopus-cards/client' };
const documented = readSignature();
/** What else a description can declare. */
const other: Signature = {
  ...documented,
  encoding: 'base64',
  header: 'Acme-Signature',
  timestamp: { header: 'Acme-Time', signed: true, tolerance: 60 },
};
const bare: Signature = {
  algorithm: 'hmac-sha256',
  encoding: 'hex',
  header: 'Acme-Signature',
  signed: 'body',
  secretHeaders: [],
};

const cases = [
  ...makeRecipes(documented, options).map(
    (recipe) => ['as documented', documented, recipe] as const,
  ),
  ...makeRecipes(other, {}).map((recipe) => ['signed time, base64', other, recipe] as const),
  ...makeRecipes(bare, {}).map((recipe) => ['no time', bare, recipe] as const),
];

let folder: Folder;
beforeAll(() => {
  folder = new Folder({});
});
afterAll(() => folder.remove());

test('the documented signature has a recipe in every language', () => {
  const languages = makeRecipes(documented, options).map(({ language }) => language);
  expect(languages).toEqual(['typescript', 'node', 'python', 'go', 'php']);
});

test('the recipe of TypeScript compiles', () => {
  const [recipe] = makeRecipes(documented, options);
  const own = new Folder({ 'recipe.ts': recipe?.code ?? '' });
  expect(own.compile(7)).toEqual({});
  own.remove();
});

test('the recipes are signed as the client signs', async () => {
  const { body, headers } = await signWebhook(EVENT, { secret: SECRET });
  const now = Number(headers['X-Timestamp']);
  expect(sign(documented, body, now)).toMatchObject({ 'X-Signature': headers['X-Signature'] });
});

describe.each(cases)('%s', (_, signature, recipe) => {
  const line = prepareLine(recipe);
  if (line === undefined) {
    test(`${recipe.language}: there is no runtime here`, () => {
      expect(process.env['SAMPLES_REQUIRE'] ?? '').not.toContain(recipe.language);
    });
    return;
  }

  describe(recipe.language, () => {
    let child: ChildProcess;
    let url: string;
    beforeAll(async () => {
      const port = await findPort();
      url = `http://127.0.0.1:${port}/webhooks`;
      const [command, args] = line(port);
      child = spawn(command, args, {
        cwd: folder.path,
        env: { ...process.env, PORT: String(port), WEBHOOK_SECRET: SECRET },
        stdio: 'ignore',
      });
      await waitFor(url, child);
    });
    afterAll(() => {
      child.kill();
    });

    const now = () => Math.floor(Date.now() / 1000);
    const send = async (body: string, headers: Record<string, string>) => {
      return (await fetch(url, { method: 'POST', body, headers })).status;
    };
    const body = JSON.stringify({ ...EVENT, text: 'Ünïcode, "quotes" and 10 €' });

    test('a genuine message is taken', async () => {
      expect(await send(body, sign(signature, body, now()))).toBe(204);
    });

    test.each([
      ['another secret', (time: number) => sign(signature, body, time, 'whsec_b3RoZXI=')],
      ['the signature of another body', (time: number) => sign(signature, `${body} `, time)],
      ['a shorter signature', (time: number) => cut(sign(signature, body, time), signature)],
      [
        'a signature in letters of another kind',
        (time: number) => ({ ...sign(signature, body, time), [signature.header]: 'é'.repeat(64) }),
      ],
      ['no signature', (time: number) => without(sign(signature, body, time), signature.header)],
      ['an empty secret', (time: number) => sign(signature, body, time, '')],
    ])('%s is refused', async (_name, make) => {
      expect(await send(body, make(now()))).toBe(401);
    });

    const { timestamp } = signature;
    if (timestamp !== undefined) {
      test.each([
        [
          'one that is too old',
          (time: number) => sign(signature, body, time - timestamp.tolerance - 5),
        ],
        [
          'one from the future',
          (time: number) => sign(signature, body, time + timestamp.tolerance + 5),
        ],
        [
          'one without a time',
          (time: number) => without(sign(signature, body, time), timestamp.header),
        ],
        [
          'one with no number for a time',
          (time: number) => ({ ...sign(signature, body, time), [timestamp.header]: `${time}x` }),
        ],
      ])('%s is refused', async (_name, make) => {
        expect(await send(body, make(now()))).toBe(401);
      });
      test('one that is nearly too old is taken', async () => {
        const headers = sign(signature, body, now() - timestamp.tolerance + 10);
        expect(await send(body, headers)).toBe(204);
      });
    }
  });
});

test.each(makeRecipes(documented, options))(
  '$language compares in constant time',
  ({ language, code }) => {
    const tools = {
      typescript: 'createWebhooks(',
      node: 'timingSafeEqual(',
      python: 'hmac.compare_digest(',
      go: 'hmac.Equal(',
      php: 'hash_equals(',
    };
    expect(code).toContain(tools[language]);
  },
);

const EVENT = {
  id: 'evt_abc123',
  type: 'order.delivered',
  created_at: '2026-05-19T14:30:00Z',
  data: { id: 1234, status: 'DELIVERED' },
};

/** The headers of a message, made apart from everything that is tested here. */
function sign(
  { header, encoding, timestamp }: Signature,
  body: string,
  time: number,
  secret = SECRET,
): Record<string, string> {
  const prefix = timestamp?.signed === true ? `${time}.` : '';
  const signature = createHmac('sha256', secret)
    .update(prefix + body)
    .digest(encoding);
  return {
    [header]: signature,
    ...(timestamp === undefined ? {} : { [timestamp.header]: String(time) }),
  };
}

function cut(headers: Record<string, string>, { header }: Signature) {
  return { ...headers, [header]: headers[header]?.slice(0, -2) ?? '' };
}

function without(headers: Record<string, string>, name: string) {
  return Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name));
}

/** Writes a recipe; the command that runs it on a port. */
function prepareLine({ language, code }: Recipe) {
  if (language === 'typescript' || language === 'node') {
    const file = `recipe-${Math.abs(hash(code))}.${language === 'node' ? 'mjs' : 'ts'}`;
    return (_port: number): [string, string[]] => {
      folder.write({ [file]: code });
      return [process.execPath, [file]];
    };
  }
  const runtime = RUNTIMES.find((one) => one.language === language);
  if (runtime?.command === undefined) return undefined;
  return (port: number): [string, string[]] => {
    const own = join(folder.path, `${language}-${port}`);
    folder.write({ [`${language}-${port}/README.md`]: '' });
    if (language === 'php') {
      writeFileSync(join(own, 'webhook.php'), code);
      return [runtime.command ?? '', ['-S', `127.0.0.1:${port}`, join(own, 'webhook.php')]];
    }
    runtime.write(own, [code]);
    return runtime.line(own, 0);
  };
}

function hash(text: string): number {
  return Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Asks until it listens. */
async function waitFor(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url, { method: 'POST', body: '{}' }).catch(() => undefined);
    if (answer !== undefined) return;
    await pause(50);
  }
  throw new Error(`It ended before it listened: ${child.exitCode}`);
}
