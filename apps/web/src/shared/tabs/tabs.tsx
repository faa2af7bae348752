import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import styles from './tabs.module.css';

export interface Tab {
  key: string;
  label: string;
  /** Address of the tab; tabs are addresses, so that they can be shared and come back with « back ». */
  to: string;
  count?: number | undefined;
}
interface TabsProps {
  /** Empty while their counts are asked for: the line keeps its room. */
  tabs: Tab[];
  current: string;
  /** Name of the group for screen readers. */
  label: string;
}

/** The line of tabs with honey under the current one; scrolls sideways on phones. */
export function Tabs({ tabs, current, label }: TabsProps) {
  const { number } = useFormats();
  const line = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current tab moves into sight when it changes or arrives
  useEffect(() => {
    const chosen = line.current?.querySelector<HTMLElement>('[aria-current]');
    if (line.current && chosen)
      line.current.scrollLeft = Math.max(0, chosen.offsetLeft + chosen.offsetWidth + 24 - line.current.clientWidth);
  }, [current, tabs.length]);
  return (
    <nav className={styles.tabs} aria-label={label} ref={line}>
      {tabs.map(({ key, label: name, to, count }) => (
        <Link key={key} to={to} aria-current={key === current ? 'page' : undefined} preventScrollReset>
          {name}
          {count !== undefined && <span className="small num">{number(count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
