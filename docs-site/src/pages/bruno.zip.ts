import path from 'node:path';
import type { APIRoute } from 'astro';
import { zipSync } from 'fflate';
import { listFiles, readText, repository } from '../lib/files.ts';

const folder = path.join(repository, 'generated', 'collections', 'bruno');

/** The first day that a ZIP file can name: the same files are the same bytes on any day. */
const NO_DAY = new Date(1980, 0, 1);

/** The requests of the reference as a folder that Bruno opens. */
export const GET: APIRoute = () => {
  const encoder = new TextEncoder();
  const files = listFiles(folder, '.yml').map((file) => [
    `octopus-cards-api/${file}`,
    encoder.encode(readText(path.join(folder, file))),
  ]);
  return new Response(new Uint8Array(zipSync(Object.fromEntries(files), { mtime: NO_DAY })), {
    headers: { 'Content-Type': 'application/zip' },
  });
};
