import type { ApiModel } from '../../model/model.ts';
import { quote } from '../../util/literals.ts';
import { findSample } from '../orval/samples.ts';

/** Prints a short introduction to the schemas. */
export function printReadme(name: string, brand: string, model: ApiModel): string {
  const sample = findSample(
    model,
    ({ requestBody, idempotency }) => requestBody !== undefined && idempotency !== undefined,
  );
  return `# ${name}

[Zod](https://zod.dev/) schemas of ${brand}: what is sent, what is answered, and webhooks. Made by orval from the OpenAPI description. Do not edit them.

\`\`\`sh
npm install ${name} zod
\`\`\`
${sample === undefined ? '' : printExample(name, sample.name, sample.status, sample.operation.requestBody !== undefined)}
- For each operation there is \`<Operation>Body\`, \`<Operation>Params\` (path), \`<Operation>QueryParams\` and \`<Operation><status>Response\`, as far as it has them; for each webhook there is \`<Operation>Body\`.
- Schemas that the description names stand in \`${name}/schemas\`, each with a type of the same name.
- What the API answers may grow: enums in answers take any other text too, and properties that are not known are left out of the result. What is sent is checked strictly; where the two differ, the schema that is sent is called \`<Schema>Input\`.
- Each tag has a module of its own, for bundlers that keep whole modules.
`;
}

function printExample(name: string, operation: string, status: string, hasBody: boolean): string {
  const answer = `${operation}${status}Response`;
  const names = hasBody ? [`${operation}Body`, answer] : [answer];
  const check = `const checked = ${operation}Body.safeParse(form);
if (!checked.success) show(checked.error.issues);

`;
  return `
\`\`\`ts
import { ${names.join(', ')} } from ${quote(name)};

${hasBody ? check : ''}const answer = ${answer}.parse(await response.json());
\`\`\`
`;
}
