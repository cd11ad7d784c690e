import { useGetClock } from '@octopus-cards/console-react/sandbox-tools';
import { useCan } from '../../app/session.ts';
import { toDay } from '../../parts/charts/days.ts';

/**
 * The day on which the charts end. The clock of a sandbox can be ahead of ours: who may read it goes by it.
 *
 * @returns undefined while it is being read
 */
export function useToday(): string | undefined {
  const isKnown = useCan()('getClock');
  const { data, isPending } = useGetClock({ query: { enabled: isKnown } });
  if (isKnown && isPending) return undefined;
  return data?.data.data.now_at.slice(0, 10) ?? toDay(Date.now());
}
