import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../docs/support/build.ts';
import { serveSite } from '../../docs/support/serve.ts';
import type { ServedSite } from '../../docs/support/serve.ts';

/**
 * Builds the site and serves it. Who works on the tests keeps the build with `DOCS_BUILDS=/some/folder`, as for
 * `npm run test:docs`.
 */
export async function openSite(): Promise<ServedSite> {
  const kept = process.env['DOCS_BUILDS'];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'octopus-walk-'));
  const { folder: built, base } = await buildSite(join(folder, 'main'), '/');
  const site = await serveSite(built, base);
  return {
    ...site,
    async close() {
      await site.close();
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
