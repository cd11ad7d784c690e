import { quote } from '../../../util/literals.ts';

/** Writes a receiver with the webhooks of the generated client. */
export function printTypescriptRecipe(name: string): string {
  return `import { createServer } from 'node:http';
import { createExpressHandler, createWebhooks } from ${quote(`${name}/webhooks`)};

// Checks signature and age, and leaves out what came before.
const webhooks = createWebhooks({ secret: process.env.WEBHOOK_SECRET ?? '' });

const receive = createExpressHandler(webhooks, {
  unknown: (event) => console.log(event),
});

createServer(receive).listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
`;
}
