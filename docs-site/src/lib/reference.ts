import { existsSync } from 'node:fs';
import path from 'node:path';
import type {
  AnswerExample,
  DocPage,
  DocSection,
  Sample,
} from '../../../generators/targets/docs/types.ts';
import { generatedDocs, listFiles, readText, repository } from './files.ts';

/**
 * Reads what the target `docs` wrote. The files are ours and checked where they are made, so their shape is taken
 * from the types of the target.
 */

/** All pages of the reference, in the order of their slugs. */
export function readPages(folder = generatedDocs): DocPage[] {
  return listFiles(path.join(folder, 'pages'), '.json').map((file) =>
    readJson<DocPage>(path.join(folder, 'pages', file)),
  );
}

/** The Markdown twin of a page. */
export function readTwin(slug: string, folder = generatedDocs): string {
  return readText(path.join(folder, 'pages', `${slug}.md`));
}

/** The sidebar of the reference. */
export function readNav(folder = generatedDocs): DocSection[] {
  const file = path.join(folder, 'nav.json');
  return existsSync(file) ? readJson<DocSection[]>(file) : [];
}

/** Names of the operations that have samples. */
export function listOperations(folder = generatedDocs): string[] {
  return listFiles(path.join(folder, 'samples'), '.json').map((file) => file.slice(0, -5));
}

/** Request samples of an operation. */
export function readSamples(operation: string, folder = generatedDocs): Sample[] {
  return readJson<Sample[]>(path.join(folder, 'samples', `${operation}.json`));
}

/** Documented answers of an operation; none for one that has no examples. */
export function readAnswers(operation: string, folder = generatedDocs): AnswerExample[] {
  const file = path.join(folder, 'answers', `${operation}.json`);
  return existsSync(file) ? readJson<AnswerExample[]>(file) : [];
}

/** Names and texts of the forms that send a request. */
export function readForms(folder = generatedDocs): { operation: string; text: string }[] {
  return listFiles(path.join(folder, 'try'), '.json').map((file) => ({
    operation: file.slice(0, -5),
    text: readText(path.join(folder, 'try', file)),
  }));
}

/** A server of the API, by the name of its environment. */
export interface Server {
  name: string;
  url: string;
}

/** The servers of the description; the first is the one that samples name. */
export function readServers(): Server[] {
  const { servers } = readJson<{ servers: { url: string; 'x-environment'?: string }[] }>(
    path.join(repository, 'generated', 'spec', 'openapi.json'),
  );
  return servers.map((server) => ({
    name: server['x-environment'] ?? server.url,
    url: server.url,
  }));
}

function readJson<T>(file: string): T {
  return JSON.parse(readText(file));
}
