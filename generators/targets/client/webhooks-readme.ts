import type { ApiModel } from '../../model/model.ts';
import { printKey, quote } from '../../util/literals.ts';
import { findEvents } from './webhooks.ts';

/** Prints what the README says of webhooks; nothing when the API has none that are signed. */
export function printWebhooksReadme(name: string, client: string, model: ApiModel): string {
  const [first, ...others] = findEvents(model);
  const { signature } = model;
  if (first === undefined || signature === undefined) return '';
  const { timestamp, type } = signature;
  const entry = quote(`${name}/webhooks`);
  const map =
    type === undefined
      ? `  unknown: (event) => queue.add(event),`
      : `  ${printKey(first.name)}: (event) => queue.add(event),
  unknown: (event) => console.log('not handled:', event${type.body === '/type' ? '.type' : ''}),`;
  const age =
    timestamp === undefined
      ? ''
      : ` A message may be ${timestamp.tolerance} s old, or ahead of your clock (\`tolerance\`).`;
  const replay =
    timestamp?.signed === false
      ? ` The signature does not cover the time, so a message that somebody recorded can be sent again with a fresh time: only the store stops that. Keep the ids for as long as a repeat would do harm (\`remember\`, in seconds; 7 days by default), and share the store between processes.`
      : '';
  const secret =
    signature.secretHeaders.length === 0
      ? ''
      : `- ${signature.secretHeaders.map((header) => `\`${header}\``).join(', ')} carries the secret itself. It proves nothing and is not looked at; leave it out of your logs.\n`;
  const known =
    others.length === 0 || type === undefined
      ? ''
      : `\nThe types that are known: ${[first, ...others].map((event) => `\`${event.name}\``).join(', ')}. Others may come; they go to \`unknown\`. To compare the type of one, widen it first: \`const type: string = event.type\`.\n`;
  return `
## Webhooks

\`${name}/webhooks\` checks messages, drops repeats and hands events over. It needs no client.

\`\`\`ts
import { createHandler, createWebhooks } from ${entry};

const webhooks = createWebhooks({ secret: process.env.WEBHOOK_SECRET ?? '' });

export const POST = createHandler(webhooks, {
${map}
});
\`\`\`
${known}
| Server | |
| --- | --- |
| Next, Deno, Bun, workers: \`Request\` → \`Response\` | \`createHandler(webhooks, handlers)\` |
| Hono | \`app.post('/webhooks', createHonoHandler(webhooks, handlers))\` |
| Express (4 or 5), \`node:http\` | \`app.post('/webhooks', createExpressHandler(webhooks, handlers))\`, before \`express.json()\` |
| Fastify | \`app.register(createFastifyPlugin(webhooks, handlers), { prefix: '/webhooks' })\` |
| anything else | \`const { status } = await webhooks.receive(rawBody, headers, handlers)\` |

- Give it the body as it came, before anything has parsed it: the signature covers the bytes.${age} A body may have 262,144 bytes (\`limit\`).
- It answers 204 when a handler is through, or the event was handled before; 401 to a message that is not genuine or not fresh, 400 to one that is no event, 413 to one that is too large; 409 while the same event is being handled; 500 when a handler fails. Whatever is not 2xx is sent again, and then the handler runs again. Answer fast: put the event into a queue and work later.
- While one secret takes the place of another, give both: \`createWebhooks({ secrets: [next, current] })\`.
- Repeats are known by the id in the signed body. The default store is the memory of one process; give a \`store\` of your own where there are several.${replay}
${secret}- \`webhooks.verify(rawBody, headers)\` only checks, and answers the event. What it throws is a \`WebhookError\`, with a \`reason\`: \`missing-header\`, \`malformed\`, \`expired\`, \`wrong-signature\`, \`too-large\` or \`not-json\`. \`onRefused\` is told of these, \`onError\` of what your handlers throw.
- \`${client}.notify(event)\` wakes whoever waits in \`settled()\` for what the event is about.

A store in Redis:

\`\`\`ts
const store = {
  async claim(id: string, ttl: number) {
    if (await redis.set(id, 'busy', { PX: ttl, NX: true })) return true;
    return (await redis.get(id)) === 'done' ? false : 'busy';
  },
  done: async (id: string, ttl: number) => void (await redis.set(id, 'done', { PX: ttl })),
  release: async (id: string) => void (await redis.del(id)),
};
\`\`\`

In tests, \`signWebhook\` makes a message as the API would send it:

\`\`\`ts
import { signWebhook } from ${entry};

const { body, headers } = await signWebhook(event, { secret });
await app.request('/webhooks', { method: 'POST', body, headers });
\`\`\`
`;
}
