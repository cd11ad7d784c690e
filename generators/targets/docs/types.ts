/**
 * What the target `docs` writes, and what a site that frames it reads. Everything is data or HTML without
 * scripts, styles or colours: how it looks is the site's business.
 *
 * Links inside HTML and Markdown to pages of the reference start with `ref:` (`ref:books/lend#lendBook`);
 * the site puts its own address in place of it.
 */

/** A language of request samples. */
export type SampleLanguage = 'curl' | 'typescript' | 'python' | 'go' | 'php';

/** One request in one language: `samples/<operationId>.json` holds a list of them. */
export interface Sample {
  operation: string;
  /** Name of the request example in the description; `example` where an operation has no body. */
  example: string;
  /** What the example shows, in a few words. */
  title: string;
  language: SampleLanguage;
  /** Whole and runnable: the token is read from `$TOKEN`, or key and secret from `$API_KEY` and `$API_SECRET`. */
  code: string;
}

/** A documented answer: `answers/<operationId>.json` holds a list of them. */
export interface AnswerExample {
  operation: string;
  status: string;
  example: string;
  title: string;
  mediaType: string;
  /** Formatted with two spaces. */
  body: string;
}

/** An entry of "On this page". Depth 2 is an operation (or a part of a page without one), 3 a part of it. */
export interface DocHeading {
  depth: 2 | 3;
  slug: string;
  text: string;
}

/** A page of the reference: `pages/<slug>.json`, and its twin `pages/<slug>.md`. */
export interface DocPage {
  /** Below the root of the reference: `books/lend`; the root itself is `index`. */
  slug: string;
  title: string;
  /** One sentence, plain text. */
  description: string;
  section: string;
  headings: DocHeading[];
  html: string;
  /** Operations and webhooks on this page, each with an anchor of this name. */
  operations: string[];
}

/** The sidebar: `nav.json` holds a list of sections, in order. */
export interface DocSection {
  name: string;
  /** Tag group above it, for sites that group sections. */
  group: string | undefined;
  pages: DocLink[];
}

export interface DocLink {
  slug: string;
  title: string;
  /** For a page with one operation: its method, as a badge. */
  method: string | undefined;
}

/**
 * What can be looked for: `search.json` holds a list of them. A record leads to one address; words that people type
 * stand in the fields by how sure they make it that this is the place.
 */
export interface SearchRecord {
  kind:
    | 'operation'
    | 'field'
    | 'value'
    | 'error'
    | 'page'
    | 'heading'
    | 'webhook'
    | 'header'
    | 'term';
  /** Shown as the result: `Lend a book`. */
  title: string;
  /** Address below the reference, with anchor: `books/lend#lendBook`. */
  address: string;
  /** Shown under the title: `POST /books/{id}/loans`. */
  detail: string;
  /** Exact names: operationId, path, field, value, code, message. */
  names: string[];
  /** Words of summary and description. */
  text: string;
}

/** What a form needs in order to send the request: `try/<operationId>.json`. */
export interface TryRequest {
  operation: string;
  method: string;
  path: string;
  /** Whether a bearer token is needed. */
  secured: boolean;
  parameters: TryParameter[];
  /** Bodies by name of example, formatted; none where the operation takes no body. */
  bodies: { name: string; title: string; body: string }[];
}

export interface TryParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  type: string;
  description: string;
  /** As text, ready for an input. */
  example: string;
  /** Closed sets become a choice. */
  values: string[];
}
