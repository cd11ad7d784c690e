import type { ApiModel } from '../../model/model.ts';
import { quote } from '../../util/literals.ts';
import { findSample } from '../orval/samples.ts';

/** Prints a short introduction to the hooks. */
export function printReadme(name: string, client: string, brand: string, model: ApiModel): string {
  const read = findSample(
    model,
    ({ method, parameters }) => method === 'get' && parameters.every(({ required }) => !required),
  );
  const create = findSample(model, ({ idempotency }) => idempotency !== undefined);
  const hooks = [read, create].flatMap((one) => (one === undefined ? [] : [`use${one.name}`]));
  const reading =
    read && `const { data, error, isPending } = use${read.name}(); // data.data, data.headers`;
  const creating =
    create?.operation.idempotency &&
    `const order = use${create.name}(); // order.mutate({ data: … })`;
  return `# ${name}

[TanStack Query](https://tanstack.com/query) hooks of ${brand} for React. They send through the client, so that they have its session, retries, safe creates and errors. Made with orval from the OpenAPI description. Do not edit them.

\`\`\`sh
npm install ${name} ${client} @tanstack/react-query react
\`\`\`

\`\`\`ts
import { createTransport } from ${quote(`${client}/transport`)};
import { ${['connectHooks', ...new Set(hooks)].join(', ')} } from ${quote(name)};

// Once, before the first hook. Keys do not belong into a page: give it a token of your own server's.
connectHooks(createTransport({ ${model.servers.some(({ environment }) => environment !== undefined) ? "environment: 'sandbox'" : "baseUrl: 'https://…'"}, accessToken: fetchToken }));

// In components, below a QueryClientProvider:
${[reading, creating].filter(Boolean).join('\n')}
\`\`\`

- \`data\` is \`{ data, status, headers }\`; the names of headers are in lower case. \`error\` is an \`ApiError\` of the client when the API has answered (\`status\`, \`code\`, \`message\`, \`requestId\`), else another \`ClientError\`.
- TanStack Query does not try again by itself: the transport knows what may be sent again, and does it.
- Lists with pages have a hook \`use<Operation>Infinite\`, which reads on as long as the headers say that there is more.
- \`get<Operation>QueryOptions\` and \`get<Operation>QueryKey\` are for prefetching and for putting data out of date. The plain functions (${read === undefined ? '`<operation>`' : `\`${read.operation.id}\``}) send without React.
- On a server with many sessions, give each call its own: \`{ request: { transport } }\`.
`;
}
