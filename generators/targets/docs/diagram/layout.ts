/** Where boxes and lines of a graph of states go: layers from the first state on, few crossings, no boxes crossed. */

export interface Placed {
  state: string;
  layer: number;
  row: number;
}

export interface Line {
  from: string;
  to: string;
  /** Layer and row of each point on the way, the ends included. */
  way: { layer: number; row: number }[];
  /** Leads back to an earlier layer, or stays within one. */
  back: boolean;
}

export interface Layout {
  boxes: Placed[];
  lines: Line[];
  layers: number;
  rows: number;
}

interface Node {
  key: string;
  state: string | undefined;
  layer: number;
  row: number;
}

/**
 * Lays out states and their transitions.
 *
 * @param transitions each state with those that can follow
 * @param initial the states to begin with
 */
export function layOut(
  transitions: Readonly<Record<string, readonly string[]>>,
  initial: readonly string[],
): Layout {
  const layers = assignLayers(transitions, initial);
  const nodes = new Map<string, Node>();
  const columns: Node[][] = [];
  const put = (node: Node) => {
    nodes.set(node.key, node);
    const column = columns[node.layer] ?? [];
    columns[node.layer] = column;
    node.row = column.length;
    column.push(node);
  };
  for (const [state, layer] of layers) put({ key: state, state, layer, row: 0 });
  const chains: { from: string; to: string; keys: string[]; back: boolean }[] = [];
  for (const [from, targets] of Object.entries(transitions)) {
    for (const to of targets) {
      const start = layers.get(from) ?? 0;
      const end = layers.get(to) ?? 0;
      const back = end <= start;
      const keys = [from];
      // A line over several layers gets a free place in each, so that it crosses no box.
      for (let layer = start + 1; !back && layer < end; layer++) {
        const key = `${from}\n${to}\n${layer}`;
        put({ key, state: undefined, layer, row: 0 });
        keys.push(key);
      }
      keys.push(to);
      chains.push({ from, to, keys, back });
    }
  }
  for (let index = 0; index < columns.length; index++) columns[index] ??= [];
  orderRows(columns, chains);
  const rows = Math.max(1, ...columns.map((column) => column.length));
  for (const column of columns) {
    const shift = (rows - column.length) / 2;
    column.forEach((node, row) => {
      node.row = row + shift;
    });
  }
  return {
    boxes: [...nodes.values()].flatMap(({ state, layer, row }) =>
      state === undefined ? [] : [{ state, layer, row }],
    ),
    lines: chains.map(({ from, to, keys, back }) => ({
      from,
      to,
      back,
      way: keys.map((key) => {
        const { layer = 0, row = 0 } = nodes.get(key) ?? {};
        return { layer, row };
      }),
    })),
    layers: columns.length,
    rows,
  };
}

/** The layer of a state is one behind the last of those before it; ways back are left out. */
function assignLayers(
  transitions: Readonly<Record<string, readonly string[]>>,
  initial: readonly string[],
): Map<string, number> {
  const states = Object.keys(transitions);
  const layers = new Map<string, number>();
  const open = new Set<string>();
  const visit = (state: string, layer: number): void => {
    if (open.has(state)) return;
    if ((layers.get(state) ?? -1) >= layer) return;
    layers.set(state, layer);
    open.add(state);
    for (const next of transitions[state] ?? []) if (states.includes(next)) visit(next, layer + 1);
    open.delete(state);
  };
  const followed = new Set(Object.values(transitions).flat());
  const first = initial.filter((state) => !followed.has(state));
  const roots = first.length > 0 ? first : initial.slice(0, 1);
  for (const state of roots) visit(state, 0);
  for (const state of [...initial, ...states]) if (!layers.has(state)) visit(state, 0);
  // In the order of the description, whatever the order of the visits was.
  return new Map(states.map((state) => [state, layers.get(state) ?? 0]));
}

/** Moves each node near the middle of its neighbours, forth and back. */
function orderRows(columns: Node[][], chains: readonly { keys: string[]; back: boolean }[]): void {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, key: string, other: string) => {
    map.set(key, [...(map.get(key) ?? []), other]);
  };
  for (const { keys, back } of chains) {
    if (back) continue;
    keys.slice(1).forEach((key, index) => {
      const previous = keys[index] ?? '';
      note(before, key, previous);
      note(after, previous, key);
    });
  }
  const rows = new Map(columns.flat().map((node) => [node.key, node.row]));
  const middle = (neighbours: string[] | undefined, own: number): number => {
    if (neighbours === undefined || neighbours.length === 0) return own;
    const total = neighbours.reduce((sum, key) => sum + (rows.get(key) ?? 0), 0);
    return total / neighbours.length;
  };
  const sweep = (column: Node[], neighbours: Map<string, string[]>) => {
    const wanted = new Map(column.map(({ key, row }) => [key, middle(neighbours.get(key), row)]));
    column.sort((a, b) => (wanted.get(a.key) ?? 0) - (wanted.get(b.key) ?? 0) || a.row - b.row);
    column.forEach((node, row) => {
      node.row = row;
      rows.set(node.key, row);
    });
  };
  for (let round = 0; round < 4; round++) {
    for (const column of columns.slice(1)) sweep(column, before);
    for (const column of columns.slice(0, -1).toReversed()) sweep(column, after);
  }
  for (const column of columns.slice(1)) sweep(column, before);
}
