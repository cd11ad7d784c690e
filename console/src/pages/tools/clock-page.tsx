import { useCan } from '../../app/session.ts';
import { Page } from '../../parts/page.tsx';
import { ClockSection } from './clock.tsx';
import { ResetSection } from './reset.tsx';

/** The time in the sandbox, and the way back to its start. */
export default function ClockPage() {
  const can = useCan();
  const hasClock = can('getClock');
  return (
    <Page
      title={hasClock ? 'Clock and reset' : 'Reset'}
      description="They hold for the whole sandbox, and so for everybody who uses it."
    >
      {hasClock ? <ClockSection /> : null}
      <ResetSection />
    </Page>
  );
}
