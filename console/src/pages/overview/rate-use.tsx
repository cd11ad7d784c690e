import { useListRateUse } from '@octopus-cards/console-react/overview';
import type { RateUse as RateUseRow } from '@octopus-cards/console-react/schemas';
import { useId } from 'react';
import { formatCount } from '../../parts/charts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/page.tsx';
import { Status, toWords } from '../../parts/status.tsx';

/** How much of each allowance is used in this minute. */
export function RateUse() {
  const query = useListRateUse();
  return (
    <Section
      title="Rate limits"
      description="Calls of your programs in the last minute, and how many are allowed. What is beyond is refused with status 429."
    >
      <Loaded query={query}>
        {(rows) => {
          const used = rows.filter((row) => row.used > 0 || row.refused_last_day > 0);
          const unused = rows.filter((row) => !used.includes(row));
          if (rows.length === 0)
            return <p className="muted">This environment has no rate limits.</p>;
          return (
            <div className="meters">
              {used.length === 0 ? (
                <p>No program has called in the last minute.</p>
              ) : (
                <Allowances rows={used} />
              )}
              {unused.length === 0 ? null : (
                <details>
                  <summary>{`${unused.length} allowances that nobody uses`}</summary>
                  <Allowances rows={unused} />
                </details>
              )}
            </div>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Allowances({ rows }: { rows: readonly RateUseRow[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <Allowance key={row.bucket} {...row} />
      ))}
    </ul>
  );
}

function Allowance({ bucket, used, limit, refused_last_day }: RateUseRow) {
  const id = useId();
  return (
    <li>
      <span id={id} className="meter-name">
        {nameBucket(bucket)}
      </span>
      <meter
        aria-labelledby={id}
        value={Math.min(used, limit)}
        max={limit}
        high={limit * 0.8}
        optimum={0}
      >{`${used} of ${limit}`}</meter>
      <span>{`${formatCount(used)} of ${formatCount(limit)} a minute`}</span>
      {refused_last_day === 0 ? null : (
        <Status value={`${formatCount(refused_last_day)} refused in 24 hours`} mood="warning" />
      )}
    </li>
  );
}

/** `create-order` → `Create order`, `listOrders` → `List orders` */
function nameBucket(bucket: string): string {
  return toWords(bucket.replaceAll('-', '_').replace(/(?<=[a-z])[A-Z]/g, '_$&'));
}
