import { useEffect, useState } from 'react';
import { useFormats } from '../../platform/formats';

const hour = 3_600_000;

/** `il y a 3 h`, with the exact time on hover; keeps itself right while the page stays open. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const { ago, exact } = useFormats();
  const [now, setNow] = useState(Date.now);
  const young = now - new Date(at).getTime() < hour;
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), young ? 60_000 : hour);
    return () => window.clearInterval(timer);
  }, [young]);
  return (
    <time dateTime={at} title={exact(at)} className={className}>
      {ago(at, now)}
    </time>
  );
}
