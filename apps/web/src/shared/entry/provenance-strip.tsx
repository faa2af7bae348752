import type { Link } from '@ruche/contracts';
import { kindIcons } from '../icons/kind-icons';
import { SideItem } from '../layout/side';
import { useSharedWords } from '../words';
import styles from './entry-frame.module.css';

/** Links that point from what is new to what it was made of. */
const backward = ['derived_from', 'inspired_by'] as const;
type Backward = (typeof backward)[number];
const isBackward = (type: Link['type']): type is Backward => backward.some((each) => each === type);

/** On which side of a thing the other end of a link stands. */
const sideOf = ({ type, direction }: Link): 'from' | 'to' => (isBackward(type) ? (direction === 'to' ? 'from' : 'to') : direction);

/** Where a thing comes from and what it became; nothing when it has no such links. */
export function ProvenanceStrip({ links }: { links: Link[] }) {
  const t = useSharedWords();
  const sides = (['from', 'to'] as const).map((side) => ({ side, items: links.filter((link) => sideOf(link) === side) }));
  if (links.length === 0) return null;
  return (
    <section className={styles.provenance} aria-label={t('provenance.label')}>
      {sides
        .filter(({ items }) => items.length > 0)
        .map(({ side, items }) => (
          <div key={side}>
            <h2>{t(`provenance.${side}`)}</h2>
            {items.map(({ entry, type }) => (
              <SideItem
                key={`${type}-${entry.id}`}
                icon={kindIcons[entry.kind]}
                title={entry.title}
                note={t(side === 'to' && isBackward(type) ? `provenance.became.${type}` : `provenance.types.${type}`)}
                to={entry.url}
              />
            ))}
          </div>
        ))}
    </section>
  );
}
