import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODES } from './support/nodes.ts';
import { EmptyProject } from './support/project.ts';

let project: EmptyProject;
beforeAll(async () => {
  project = await EmptyProject.create(NODES.library);
  // msw 3 needs a newer Node.js than 20.
  await project.install(['client', 'zod', 'msw', 'react', 'toolkit'], 'msw@2', 'zod@4');
});
afterAll(() => project.remove());

const SCRIPT = `import { createServer } from 'node:http';
import { createOctopus, UnauthorizedError } from '@octopus-cards/client';
import { createVouchers } from '@octopus-cards/client/vouchers';
import { connect } from '@octopus-cards/client/connect';
import { answerWith, handlers } from '@octopus-cards/msw';
import * as schemas from '@octopus-cards/zod';
import * as hooks from '@octopus-cards/react';
import { setupServer } from 'msw/node';

const baseUrl = 'http://127.0.0.1:4030';
const server = setupServer(...handlers);
server.listen({ onUnhandledRequest: 'error' });
const octopus = createOctopus({ baseUrl, apiKey: 'key', apiSecret: 'secret' });
const order = await octopus.vouchers.orders.create({ product_id: 123, denomination: 50, quantity: 5 });
const vouchers = createVouchers(connect({ baseUrl, accessToken: 'token' }));
const same = await vouchers.orders.get(order.id);
server.use(answerWith('listWallets', 401, 'invalidToken'));
const refused = await octopus.wallets.list().catch((error) => error);
server.close();
console.log(JSON.stringify({
  node: process.versions.node.split('.')[0],
  product: order.product_id,
  same: same.id === order.id,
  refused: refused instanceof UnauthorizedError,
  schemas: Object.keys(schemas).length > 50,
  hooks: typeof hooks.useListWallets,
}));
`;

describe('the libraries on Node.js 20', () => {
  it('order, mock, validate', async () => {
    project.write('order.js', SCRIPT);
    const { stdout } = await project.check('node', 'order.js');
    expect(JSON.parse(stdout)).toEqual({
      node: '20',
      product: 123,
      same: true,
      refused: true,
      schemas: true,
      hooks: 'function',
    });
  });

  it('leave the command to newer ones, which says so', async () => {
    const { code, stdout, stderr } = await project.octopus('generate');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `octopus needs Node.js 22.18 or later and runs on ${NODES.library}. Get a newer one from https://nodejs.org or a version manager; where package.json brings Node.js, run it by \`npm run\`.\n`,
    );
  });
});
