import { type Spotlight, spotlights } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Chip } from '../../shared/chips/chip';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { confirm } from '../../shared/overlays/confirm';
import { Portrait } from '../../shared/recognition/portrait';
import { EmptyState } from '../../shared/states/empty-state';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { EditPortrait } from './edit-portrait';
import { boardQueries } from './queries';
import styles from './recognition.module.css';
import { useBoardWords } from './words';

const tones: Partial<Record<Spotlight['state'], 'honey' | 'green'>> = { asked: 'honey', accepted: 'green', published: 'green' };

/** Where portraits are read over, asked about and published; drafted anew when the week has none. */
export function PortraitDesk() {
  const t = useBoardWords();
  const client = useQueryClient();
  const draft = useMutation({
    mutationFn: () => call(spotlights.draft),
    onError: toastProblem,
    onSettled: () => client.invalidateQueries({ queryKey: ['spotlights'] }),
  });
  return (
    <section aria-labelledby="desk">
      <div className={styles.deskHead}>
        <h2 className={styles.heading} id="desk">
          {t('portraits.desk')}
        </h2>
        <Button variant="default" size="xs" loading={draft.isPending} onClick={() => draft.mutate()}>
          {t('portraits.draft')}
        </Button>
      </div>
      <p className={styles.small}>{t('portraits.deskText')}</p>
      <InfiniteList
        options={boardQueries.desk()}
        label={t('portraits.desk')}
        empty={<EmptyState small icon="edit" title={t('portraits.noDraft')} text={t('portraits.noDraftText')} />}
      >
        {(one) => <Line spotlight={one} />}
      </InfiniteList>
    </section>
  );
}

function Line({ spotlight: one }: { spotlight: Spotlight }) {
  const t = useBoardWords();
  const { number, date } = useFormats();
  const [editing, setEditing] = useState(false);
  return (
    <div className={styles.portrait}>
      <Portrait spotlight={one}>
        <p className={styles.small}>
          <Chip {...(tones[one.state] ? { tone: tones[one.state] } : {})}>{t(`portraits.states.${one.state}`)}</Chip>
          <span>{t('portraits.week', { date: date(one.week) })}</span>
          {one.grounds && (
            <span>
              {t('portraits.why', { points: number(one.grounds.points), featured: number(one.grounds.departmentFeatured) })}
              {one.grounds.debut && ` · ${t('portraits.debut')}`}
            </span>
          )}
        </p>
        <PortraitSteps spotlight={one} onEdit={() => setEditing(true)} />
      </Portrait>
      {editing && <EditPortrait spotlight={one} onClose={() => setEditing(false)} />}
    </div>
  );
}

/** What may be done with it now. */
export function PortraitSteps({ spotlight: { id, version, can, person }, onEdit }: { spotlight: Spotlight; onEdit?: () => void }) {
  const t = useBoardWords();
  const client = useQueryClient();
  const step = useMutation({
    mutationFn: (what: 'ask' | 'publish' | 'discard') => {
      const params = { id };
      if (what === 'ask') return call(spotlights.ask, { params, ifMatch: version });
      return what === 'publish' ? call(spotlights.publish, { params }) : call(spotlights.discard, { params });
    },
    onSuccess: (_done, what) => toast(t(`portraits.done.${what}`, { name: person.name }), { tone: 'good' }),
    onError: toastProblem,
    onSettled: () => {
      for (const noun of ['spotlights', 'home']) void client.invalidateQueries({ queryKey: [noun] });
    },
  });
  const discard = async () => {
    if (await confirm({ title: t('portraits.discardTitle'), text: t('portraits.discardText'), confirm: t('portraits.discard') }))
      step.mutate('discard');
  };
  if (![can.ask, can.edit, can.publish, can.discard].some(Boolean)) return null;
  return (
    <p className={styles.buttons}>
      {can.publish && (
        <Button size="xs" disabled={step.isPending} onClick={() => step.mutate('publish')}>
          {t('portraits.publish')}
        </Button>
      )}
      {can.ask && (
        <Button size="xs" disabled={step.isPending} onClick={() => step.mutate('ask')}>
          {t('portraits.ask')}
        </Button>
      )}
      {can.edit && onEdit && (
        <Button size="xs" variant="default" onClick={onEdit}>
          {t('portraits.edit')}
        </Button>
      )}
      {can.discard && (
        <Button size="xs" variant="subtle" disabled={step.isPending} onClick={() => void discard()}>
          {t('portraits.discard')}
        </Button>
      )}
    </p>
  );
}
