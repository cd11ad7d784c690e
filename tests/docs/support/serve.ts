import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A site on loopback, served as a good static host does it: compressed, with caching, and a page for what is not there. */
export interface ServedSite {
  /** `http://127.0.0.1:40123` */
  origin: string;
  /** Address of the site's first page, with its base path. */
  root: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
};

interface Asset {
  status: number;
  headers: Record<string, string>;
  plain: Buffer;
  packed: Buffer | undefined;
}

/** Serves a folder below a base path on a free port. */
export async function serveSite(folder: string, base: string): Promise<ServedSite> {
  const assets = new Map<string, Asset | undefined>();
  const find = (path: string): Asset | undefined => {
    if (!assets.has(path)) assets.set(path, readAsset(folder, base, path));
    return assets.get(path);
  };
  const missing = find(`${base}404.html`);
  const server = createServer(({ url = '/', headers }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://x').pathname);
    const asset = find(path) ?? (missing && { ...missing, status: 404 });
    if (asset === undefined) return response.writeHead(404).end();
    const packs = asset.packed !== undefined && /\bgzip\b/.test(headers['accept-encoding'] ?? '');
    response.writeHead(asset.status, {
      ...asset.headers,
      ...(packs ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
    });
    return response.end(packs ? asset.packed : asset.plain);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    root: `${origin}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readAsset(folder: string, base: string, path: string): Asset | undefined {
  if (!path.startsWith(base)) return undefined;
  let file = join(folder, normalize(path.slice(base.length)));
  if (!file.startsWith(folder) || !existsSync(file)) return undefined;
  if (statSync(file).isDirectory()) {
    if (!path.endsWith('/')) return makeRedirect(`${path}/`);
    file = join(file, 'index.html');
    if (!existsSync(file)) return undefined;
  }
  const plain = readFileSync(file);
  const extension = extname(file);
  // Names below _astro carry a digest of the content: what has been read once never changes.
  const fixed = path.startsWith(`${base}_astro/`);
  return {
    status: 200,
    headers: {
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': fixed ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
    },
    plain,
    packed: extension === '.png' ? undefined : gzipSync(plain, { level: 9 }),
  };
}

function makeRedirect(location: string): Asset {
  return { status: 301, headers: { location }, plain: Buffer.alloc(0), packed: undefined };
}
