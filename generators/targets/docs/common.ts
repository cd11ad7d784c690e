import type { ApiModel, Header, Parameter } from '../../model/model.ts';
import { Anchors } from './content/anchors.ts';

/** A header that so many operations share that it is told once for all. */
export interface CommonHeader {
  name: string;
  description: string | undefined;
  schema: Header['schema'];
  example: Header['examples'][number] | undefined;
  /** On the page of conventions. */
  anchor: string;
}

export interface CommonHeaders {
  request: Map<string, CommonHeader>;
  response: Map<string, CommonHeader>;
}

/** A header of fewer operations than this is told with each. */
const MANY = 8;

/** Is this header told once for all, in the same words? */
export function isCommon(
  headers: ReadonlyMap<string, CommonHeader>,
  { name, description }: { name: string; description: string | undefined },
): boolean {
  return headers.has(name) && headers.get(name)?.description === description;
}

/** The headers that many operations send or answer. */
export function findCommonHeaders({ operations }: ApiModel): CommonHeaders {
  const anchors = new Anchors();
  const collect = (lists: (readonly (Header | Parameter)[])[], side: string) => {
    const counted = new Map<string, (Header | Parameter)[]>();
    for (const list of lists) {
      const names = new Map(list.map((header) => [header.name, header]));
      for (const [name, header] of names) counted.set(name, [...(counted.get(name) ?? []), header]);
    }
    return new Map(
      [...counted].flatMap(([name, [header, ...others]]): [string, CommonHeader][] => {
        if (header === undefined || others.length + 1 < MANY) return [];
        const { description, schema, examples } = header;
        const anchor = anchors.take(`${side}.${name}`);
        return [[name, { name, description, schema, example: examples[0], anchor }]];
      }),
    );
  };
  return {
    request: collect(
      operations.map(({ parameters }) => parameters.filter((one) => one.in === 'header')),
      'request',
    ),
    response: collect(
      operations.map(({ responses }) => responses.flatMap(({ headers }) => headers)),
      'response',
    ),
  };
}
