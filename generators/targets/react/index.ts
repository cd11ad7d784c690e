import type { OverrideOutput } from 'orval';
import type { ApiModel } from '../../model/model.ts';
import { prepareDocument } from '../orval/document.ts';
import { openForTypes } from '../orval/enums.ts';
import { finishFiles, modulesOf, printEntry } from '../orval/finish.ts';
import { printManifest, resolveOptions } from '../orval/package.ts';
import type { OrvalOptions } from '../orval/package.ts';
import { runOrval } from '../orval/run.ts';
import type { Target } from '../target.ts';
import { followPages } from './pages.ts';
import { printReadme } from './readme.ts';
import { printTransport, SEND_FOR_ORVAL } from './transport.ts';

export interface ReactOptions extends OrvalOptions {
  /** What the generated client is imported from: its package, or a path relative to the output. */
  client: string;
  /** The package is never published. Default: false */
  private?: boolean;
}

const PEERS = { '@tanstack/react-query': '^5.0.0', react: '^18.0.0 || ^19.0.0' };

/** TanStack Query hooks, which send through the generated client. */
export const reactTarget: Target<ReactOptions> = {
  name: 'react',
  summary: 'TanStack Query hooks for React that send through the client (orval)',
  async emit(model, options) {
    const { brand, extension, header, version } = resolveOptions(model, options);
    const document = prepareDocument(model, openForTypes);
    delete document['webhooks'];
    const emitted = await runOrval({
      target: 'react',
      document,
      output: { client: 'react-query', httpClient: 'fetch', mode: 'tags' },
      override: {
        enumGenerationType: 'union',
        // Errors are thrown; headers are plain, so that a cache can be stored and sent to a browser.
        fetch: { forceSuccessResponse: true, serializeResponseHeaders: true },
        // The transport knows what may be sent again, and how often.
        query: { version: 5, options: { retry: false } },
        operations: choosePaged(model),
      },
      mutator: { name: 'send', module: 'transport.ts', text: SEND_FOR_ORVAL },
      header,
      extension,
    });
    const files = finishFiles(emitted, extension).map((file) => followPages(file, model));
    files.push({ path: 'transport.ts', content: printTransport(options.client, header) });
    const modules = modulesOf(files);
    const description = `TanStack Query hooks of ${brand}`;
    const peers = isPackage(options.client)
      ? { ...PEERS, [packageOf(options.client)]: '*' }
      : PEERS;
    return [
      ...files,
      printEntry(header, modules, extension),
      printManifest(
        { name: options.package, version, description, isPrivate: options.private },
        modules,
        peers,
      ),
      { path: 'README.md', content: printReadme(options.package, options.client, brand, model) },
    ];
  },
};

/** Lists with pages have a hook that reads on. */
function choosePaged({ operations }: ApiModel): NonNullable<OverrideOutput['operations']> {
  return Object.fromEntries(
    operations.flatMap(({ id, pagination }) =>
      pagination === undefined
        ? []
        : [[id, { query: { useInfinite: true, useInfiniteQueryParam: pagination.page } }]],
    ),
  );
}

function isPackage(client: string): boolean {
  return !client.startsWith('.') && !client.startsWith('/');
}

/** `@scope/name/transport` is part of `@scope/name`. */
function packageOf(client: string): string {
  return client
    .split('/')
    .slice(0, client.startsWith('@') ? 2 : 1)
    .join('/');
}
