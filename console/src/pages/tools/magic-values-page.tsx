import './tools.css';
import { verticalValues } from '@octopus-cards/console-client/enums';
import { useListMagicValues } from '@octopus-cards/console-react/sandbox-tools';
import { CopyButton } from '../../parts/copy-secret.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { FilterSelect, FilterText } from '../../parts/filters.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useFilters } from '../../parts/pager.tsx';
import { toWords } from '../../parts/status.tsx';
import { nameVertical } from '../../parts/vertical.ts';
import { filterScenarios, groupScenarios } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';

/** Values that force an outcome, to be searched and copied. */
export default function MagicValuesPage() {
  const query = useListMagicValues();
  const filters = useFilters();
  const search = filters.read('search') ?? '';
  const vertical = filters.read('vertical') ?? '';
  return (
    <Page
      title="Magic values"
      description="Send one of these in an order, as the value of the field or its end, and the sandbox does what stands beside it. They work when it runs with the profile magic; the first one that fits an order holds."
    >
      <search className="filters" aria-label="Magic values">
        <FilterText filters={filters} name="search" label="Search" placeholder="out of stock" />
        <FilterSelect
          filters={filters}
          name="vertical"
          label="What is sold"
          all="Everything"
          choices={verticalValues.map((value) => ({ value, label: nameVertical(value) }))}
        />
      </search>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption="Magic values"
            columns={COLUMNS}
            rows={filterScenarios(groupScenarios(rows), search, vertical)}
            rowKey={({ scenario }) => scenario}
            empty="No outcome has all these words. Try fewer of them."
          />
        )}
      </Loaded>
    </Page>
  );
}

const COLUMNS: readonly Column<Scenario>[] = [
  {
    name: 'What happens',
    isTitle: true,
    cell: ({ scenario, says }) => (
      <>
        {toWords(scenario.replaceAll('-', '_'))}
        <br />
        <span className="magic-says">{says}</span>
      </>
    ),
  },
  {
    name: 'Where',
    cell: ({ verticals }) =>
      verticals.length === verticalValues.length
        ? 'Everywhere'
        : verticals.map(nameVertical).join(', '),
  },
  {
    name: 'Send',
    cell: ({ values }) => (
      <ul className="magic-values">
        {values.map(({ field, value }) => (
          <li key={`${field} ${value}`}>
            <span>{field}</span>
            <code>{value}</code>
            <CopyButton label={value} value={value} />
          </li>
        ))}
      </ul>
    ),
  },
];
