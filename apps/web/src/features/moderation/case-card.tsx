import type { ModerationCase } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Chip } from '../../shared/chips/chip';
import { kindIcons } from '../../shared/icons/kind-icons';
import { Disc, Meta } from '../../shared/lists/entry-row';
import { PersonLink } from '../../shared/people/person-link';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import { RelativeTime } from '../../shared/text/relative-time';
import { useSharedWords } from '../../shared/words';
import type { Asked } from './decision-window';
import styles from './moderation.module.css';
import { useDecide } from './use-decide';
import { useModerationWords } from './words';

/** One thing that was reported: what, where, by whom and why, and the ways to decide. */
export function CaseCard({ found, onAsk }: { found: ModerationCase; onAsk: (action: Asked) => void }) {
  const t = useModerationWords();
  const shared = useSharedWords();
  const { ago, number } = useFormats();
  const isComment = found.commentId !== null;
  return (
    <article className={styles.case} data-row tabIndex={-1}>
      <Disc icon={isComment ? 'comment' : kindIcons[found.entry.kind]} tone={found.closedAt ? 'green' : 'slate'} />
      <div>
        <h2 className={styles.title}>
          <Link to={found.url} data-row-link>
            {found.title}
          </Link>
        </h2>
        <Meta>
          <PersonLink person={found.author} />
          <Link to={`/spaces/${found.space.slug}`}>{t('inSpace', { space: found.space.name })}</Link>
          {found.reports.length > 0 && <span>{t('since', { when: ago(found.openedAt) })}</span>}
          {found.hidden && (
            <Chip tone="brick" icon="eyeOff">
              {t('hidden')}
            </Chip>
          )}
          {found.deleted && <Chip icon="trash">{t('deleted')}</Chip>}
        </Meta>
        {isComment && found.context && (
          <blockquote className={styles.context}>
            <span className="small">{t('answers')}</span> {found.context}
          </blockquote>
        )}
        <div className={styles.words}>
          <RichTextView doc={found.body.doc as unknown as RichDoc} size="comment" headingsFrom={3} />
        </div>
        {found.reports.length > 0 && (
          <h3 className={styles.heading}>{t('reports', { count: found.reports.length, number: number(found.reports.length) })}</h3>
        )}
        <ul className={styles.reports}>
          {found.reports.map(({ person, reason, words, at }) => (
            <li key={person.id}>
              <strong>{shared(`moderation.reasons.${reason}`)}</strong>
              {words && <span> {words}</span>}
              <span className={styles.who}>
                <PersonLink person={person} /> <RelativeTime at={at} />
              </span>
            </li>
          ))}
        </ul>
        {found.outcome && <Outcome found={found} />}
        <Ways found={found} onAsk={onAsk} />
      </div>
    </article>
  );
}

function Outcome({ found }: { found: ModerationCase }) {
  const t = useModerationWords();
  const outcome = found.outcome && t(`outcomes.${found.outcome}`);
  if (!outcome) return null;
  return (
    <p className={styles.outcome}>
      {found.closedBy ? t('decided', { outcome, name: found.closedBy.name }) : t('decidedAlone', { outcome })}
      {found.closedAt && (
        <>
          {' · '}
          <RelativeTime at={found.closedAt} />
        </>
      )}
      {found.note && <span className={styles.note}>{found.note}</span>}
    </p>
  );
}

function Ways({ found, onAsk }: { found: ModerationCase; onAsk: (action: Asked) => void }) {
  const t = useModerationWords();
  const { decide, busy } = useDecide(found);
  if (found.can.restore)
    return (
      <div className={styles.ways}>
        <Button size="xs" variant="default" loading={busy} onClick={() => decide({ action: 'restore' })}>
          {t('actions.restore')}
        </Button>
      </div>
    );
  if (!found.can.decide) return null;
  return (
    <div className={styles.ways} role="group" aria-label={t('actions.label')}>
      <Button size="xs" loading={busy} onClick={() => decide({ action: 'dismiss' })}>
        {t('actions.dismiss')}
      </Button>
      {!found.deleted &&
        (['warn', 'edit', 'hide'] as const).map((action) => (
          <Button key={action} size="xs" variant="default" disabled={busy} onClick={() => onAsk(action)}>
            {t(`actions.${action}`)}
          </Button>
        ))}
    </div>
  );
}
