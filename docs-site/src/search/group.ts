import type { SearchEntry, SearchHit } from './types.ts';

/** Results of one sort, under one headline. */
export interface HitGroup {
  name: string;
  hits: SearchHit[];
}

/** Results in groups; the group with the best result stands first, so that the best result does too. */
export function groupHits(hits: readonly SearchHit[], most = 6): HitGroup[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const name = nameGroup(hit.entry);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [hit]);
    else if (group.length < most) group.push(hit);
  }
  return [...groups].map(([name, members]) => ({ name, hits: members }));
}

function nameGroup({ kind, address }: SearchEntry): string {
  switch (kind) {
    case 'operation':
      return 'Endpoints';
    case 'webhook':
      return 'Webhooks';
    case 'error':
      return 'Errors';
    case 'field':
    case 'value':
    case 'header':
      return 'Fields, values and headers';
    default:
      return address.startsWith('ref:') ? 'Reference' : 'Guides';
  }
}

/** What stands on the badge of a result. */
export function nameKind({ kind, detail }: SearchEntry): string {
  if (kind !== 'operation') return kind === 'heading' ? 'section' : kind;
  return /^[A-Z]+(?= \/)/.exec(detail)?.[0] ?? kind;
}
