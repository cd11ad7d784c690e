import type { ApiModel } from '../../model/model.ts';
import { quote } from '../../util/literals.ts';
import { findSample } from '../orval/samples.ts';

/** Prints a short introduction to the mock. */
export function printReadme(name: string, brand: string, model: ApiModel): string {
  const sample = findSample(model, ({ method }) => method === 'get');
  const { error } = sample ?? {};
  const choice =
    sample === undefined || error === undefined
      ? ''
      : `
A test chooses another documented answer by operation, status and name. Names that are not documented do not compile.

\`\`\`ts
import { answerWith } from ${quote(name)};

server.use(answerWith(${quote(sample.operation.id)}, ${error.status}, ${quote(error.example)}));
\`\`\`
`;
  const override =
    sample === undefined
      ? ''
      : `
\`get${sample.name}MockHandler(body)\` answers with a body of your own, or with what a function makes of the request; there is one such function for each operation.
`;
  return `# ${name}

A mock of ${brand} for [Mock Service Worker](https://mswjs.io/). Each operation answers with its first documented example: no network, nothing made up, the same on each run. Made with orval from the OpenAPI description. Do not edit it.

\`\`\`sh
npm install --save-dev ${name} msw
\`\`\`

\`\`\`ts
import { handlers } from ${quote(name)};
import { setupServer } from 'msw/node'; // in a browser: setupWorker from 'msw/browser'

const server = setupServer(...handlers);
server.listen();
\`\`\`
${choice}${override}
- On Node.js 20 install \`msw@2\`: msw 3 needs Node.js 22.12 or later.
- The handlers answer on any host. They do not look at credentials, parameters or bodies, and remember nothing: for that, use the sandbox.
- A list is its only page: its headers say so, whatever the example of a header says.
`;
}
