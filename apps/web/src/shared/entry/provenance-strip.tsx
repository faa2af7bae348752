import type { EntryKind, Link } from '@ruche/contracts';
import type { IconName } from '../icons/icon';
import { SideItem } from '../layout/side';
import { useSharedWords } from '../words';
import styles from './entry-frame.module.css';

/** The drawing of each kind of entry. */
export const kindIcons: Record<EntryKind, IconName> = {
  idea: 'bulb',
  page: 'page',
  topic: 'comment',
  question: 'question',
  answer: 'reply',
  post: 'edit',
  watch_item: 'watch',
  case: 'book',
  challenge: 'flag',
  event: 'calendar',
  poll: 'chart',
  announcement: 'megaphone',
};

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
