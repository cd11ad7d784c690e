import type { MagicValue } from '@octopus-cards/console-react/schemas';

/** An outcome with all values that force it. */
export interface Scenario extends Pick<MagicValue, 'scenario' | 'says' | 'verticals'> {
  values: readonly Pick<MagicValue, 'field' | 'value'>[];
}

/** Puts the values of one scenario together, in the order in which they came. */
export function groupScenarios(rows: readonly MagicValue[]): Scenario[] {
  const groups = Map.groupBy(rows, ({ scenario }) => scenario);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { scenario, says, verticals } = first;
    return [
      { scenario, says, verticals, values: group.map(({ field, value }) => ({ field, value })) },
    ];
  });
}

/** Those where each word that is looked for stands somewhere, and that work in the vertical. */
export function filterScenarios(
  scenarios: readonly Scenario[],
  search: string,
  vertical: string,
): Scenario[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return scenarios.filter(({ scenario, says, verticals, values }) => {
    const text = [scenario, says, ...values.flatMap(({ field, value }) => [field, value])]
      .join('\n')
      .toLowerCase();
    const fits = vertical === '' || verticals.some((one) => one === vertical);
    return fits && words.every((word) => text.includes(word));
  });
}
