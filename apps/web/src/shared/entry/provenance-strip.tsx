import type { Link } from '@ruche/contracts';
import { kindIcons } from '../icons/kind-icons';
import { SideItem } from '../layout/side';
import { useSharedWords } from '../words';
import styles from './entry-frame.module.css';

/** Where a thing comes from and what it became; nothing when it has no such links. */
export function ProvenanceStrip({ links }: { links: Link[] }) {
  const t = useSharedWords();
  const sides = (['from', 'to'] as const).map((direction) => ({ direction, items: links.filter((link) => link.direction === direction) }));
  if (links.length === 0) return null;
  return (
    <section className={styles.provenance} aria-label={t('provenance.label')}>
      {sides
        .filter(({ items }) => items.length > 0)
        .map(({ direction, items }) => (
          <div key={direction}>
            <h2>{t(`provenance.${direction}`)}</h2>
            {items.map(({ entry, type }) => (
              <SideItem
                key={`${type}-${entry.id}`}
                icon={kindIcons[entry.kind]}
                title={entry.title}
                note={t(`provenance.types.${type}`)}
                to={entry.url}
              />
            ))}
          </div>
        ))}
    </section>
  );
}
