import { useEffect, useState } from 'react';
import { formatLeft } from './format-left.ts';

/** How long it is until a time, counted down by the second. */
export function Countdown({ until }: { until: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span role="timer">{formatLeft(Date.parse(until) - now)}</span>;
}
