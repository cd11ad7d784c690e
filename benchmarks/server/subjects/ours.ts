import { createServer, unauthorized, unimplemented } from '../../../generated/server/index.ts';
import type { components } from '../../../generated/server/index.ts';
import { answerOrder, sayPort } from './support.ts';

/** That it is one is what is checked when it is answered. */
type Order = components['schemas']['TopupOrder'];

const app = await createServer<{ known: true }>({
  handlers: {
    ...unimplemented,
    createTopupOrder: ({ body }) => ({ status: 200, body: answerOrder(body) as Order }),
  },
  security: {
    bearerAuth: ({ token }) => (token === 'benchmark' ? { known: true } : unauthorized()),
  },
  responses: 'strict',
  logger: false,
});
await app.listen({ host: '127.0.0.1', port: 0 });
sayPort(app.server);
