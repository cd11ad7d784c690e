import './tools.css';
import { useGetClock, useSetClock } from '@octopus-cards/console-react/sandbox-tools';
import type { SandboxClock } from '@octopus-cards/console-react/schemas';
import { useEffect, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Note } from '../../parts/note.tsx';
import { Section } from '../../parts/page.tsx';
import { Switch } from '../../parts/switch.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toasts.tsx';
import {
  checkTarget,
  countSecondsUntil,
  describeLead,
  describeSpan,
  formatClock,
  tellTime,
} from './clock-time.ts';

const PRESETS = [60, 600, 3600, 86_400, 7 * 86_400, 30 * 86_400];

/** The clock of the sandbox: it ticks, and can be moved forward or stopped. */
export function ClockSection() {
  const query = useGetClock();
  return (
    <Section
      title="Clock"
      description="Everything timed reads this clock: deliveries, repeats of webhooks, quotes that expire."
    >
      <Loaded query={query}>
        {(clock) => <Clock clock={clock} readAt={query.dataUpdatedAt} />}
      </Loaded>
    </Section>
  );
}

function Clock({ clock, readAt }: { clock: SandboxClock; readAt: number }) {
  const now = useNow();
  const shown = tellTime(clock, readAt, now);
  return (
    <>
      <div className="clock">
        <time className="clock-face" dateTime={new Date(shown).toISOString()} role="timer">
          {formatClock(shown)} <span className="muted">UTC</span>
        </time>
        <span className="muted">
          {describeLead(shown, now)}
          {clock.frozen ? ' It stands still.' : null}
        </span>
      </div>
      {clock.movable ? (
        <Controls clock={clock} shown={shown} />
      ) : (
        <Note>
          <p>The clock of this sandbox cannot be moved: it was started without control.</p>
          <p>
            To have one that can, start it with <code>octopus sandbox --control</code>
          </p>
        </Note>
      )}
    </>
  );
}

function Controls({ clock: { frozen }, shown }: { clock: SandboxClock; shown: number }) {
  const move = useSetClock({
    mutation: {
      onSuccess: ({ data: { data } }) =>
        showToast(`The clock shows ${formatClock(Date.parse(data.now_at))} UTC`),
    },
  });
  const goOn = (seconds: number) => move.mutate({ data: { advance_seconds: seconds } });
  // Only the way that was asked for says that it is busy.
  const busy = move.isPending ? move.variables.data : undefined;
  return (
    <>
      <Note>
        Moving it does all that is due until then, at once. It only goes forward: a reset brings it
        back.
      </Note>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be for fields */}
      <div className="row" role="group" aria-label="Move the clock forward">
        <span>Forward by</span>
        {PRESETS.map((seconds) => (
          <Button
            key={seconds}
            isPending={busy?.advance_seconds === seconds}
            isDisabled={busy !== undefined && busy.advance_seconds !== seconds}
            onPress={() => goOn(seconds)}
          >
            {describeSpan(seconds)}
          </Button>
        ))}
      </div>
      <Form
        isInline
        tone="plain"
        submit="Go there"
        isPending={busy !== undefined}
        onSubmit={(values) => goOn(countSecondsUntil(readText(values, 'target'), shown))}
      >
        <TextField
          label="To a time (UTC)"
          name="target"
          type="datetime-local"
          validate={(target) => checkTarget(target, shown)}
        />
      </Form>
      <Switch
        isSelected={frozen}
        isReadOnly={move.isPending}
        onChange={(isFrozen) => move.mutate({ data: { frozen: isFrozen } })}
      >
        Stop the clock, so that nothing happens until you move it
      </Switch>
      <ErrorNote error={move.error} />
    </>
  );
}

/** The time of this device, once a second. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
