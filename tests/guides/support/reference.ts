import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repo } from '../../support/project.ts';

interface Example {
  value?: unknown;
}

interface Described {
  operationId: string;
  requestBody?: { content: Record<string, { examples?: Record<string, Example> }> };
  responses: Record<string, { content?: Record<string, { examples?: Record<string, Example> }> }>;
}

/** What pages may name: operations and webhooks with their examples. */
export interface Named {
  /** Names of the request bodies shown. */
  bodies: string[];
  /** `200 pending` */
  answers: string[];
}

/** All operations and webhooks of the description, by id. */
export function readOperations(): Map<string, Named> {
  const file = join(repo, 'generated/spec/openapi.json');
  const { paths, webhooks, components } = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Record<string, Described>>;
    webhooks: Record<string, Record<string, Described>>;
    components: { responses: Described['responses'] };
  };
  const operations = new Map<string, Named>();
  for (const item of [...Object.values(paths), ...Object.values(webhooks)]) {
    for (const operation of Object.values(item)) {
      if (operation.operationId === undefined) continue;
      operations.set(operation.operationId, {
        bodies: Object.values(operation.requestBody?.content ?? {}).flatMap(nameExamples),
        answers: Object.entries(operation.responses).flatMap(([status, response]) => {
          const { content = {} } = follow(response, components.responses);
          return Object.values(content)
            .flatMap(nameExamples)
            .map((name) => `${status} ${name}`);
        }),
      });
    }
  }
  return operations;
}

function nameExamples({ examples = {} }: { examples?: Record<string, Example> }): string[] {
  return Object.keys(examples);
}

function follow(
  response: Described['responses'][string] & { $ref?: string },
  shared: Described['responses'],
): Described['responses'][string] {
  return shared[response.$ref?.split('/').at(-1) ?? ''] ?? response;
}

/** Addresses of the reference with the anchors of each: `/docs/reference/topups/orders/`. */
export function readReference(): Map<string, Set<string>> {
  const folder = join(repo, 'generated/docs/pages');
  const pages = new Map<string, Set<string>>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue;
    const { html } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { html: string };
    const slug = file.slice(0, -'.json'.length);
    const address = `/docs/reference/${slug === 'index' ? '' : `${slug}/`}`;
    pages.set(address, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)));
  }
  return pages;
}
