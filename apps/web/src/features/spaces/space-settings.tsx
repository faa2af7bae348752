import { type Space, spaceColours, spaces } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { fieldSentences } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Icon } from '../../shared/icons/icon';
import { FormProblem } from '../../shared/notice/form-problem';
import { confirm } from '../../shared/overlays/confirm';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { type SpaceDraft, SpaceFields } from './space-fields';
import styles from './spaces.module.css';
import { useMembership } from './use-membership';
import { WatchDefaultPart } from './watch-default-part';
import { useSpacesWords } from './words';

/** What those who run the space can change: its words, who sees it, its colour, and whether it is over. */
export default function SpaceSettings({ space }: { space: Space }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const [draft, setDraft] = useState(() => draftOf(space));
  const { settle } = useMembership(space);
  const save = useMutation({
    mutationFn: () => call(spaces.update, { params: { slug: space.slug }, body: changesOf(draft, space) }),
    onSuccess: async (changed) => {
      await settle(changed);
      toast(shared('saved'), { tone: 'good' });
    },
  });
  const unchanged = Object.keys(changesOf(draft, space)).length === 0;
  return (
    <>
      {!space.archived && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!unchanged) save.mutate();
          }}
        >
          <SpaceFields charter draft={draft} onChange={setDraft} mistakes={save.error ? fieldSentences(save.error) : {}} />
          <FormProblem error={save.error} kept={shared('kept')} />
          <FormButtons>
            <Button variant="subtle" disabled={unchanged} onClick={() => setDraft(draftOf(space))}>
              {t('settings.undo')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={unchanged || draft.name.trim().length < 2}>
              {shared('save')}
            </Button>
          </FormButtons>
        </form>
      )}
      <WatchDefaultPart slug={space.slug} />
      <Archive space={space} settle={settle} />
    </>
  );
}

function Archive({ space, settle }: { space: Space; settle: (changed: Space) => Promise<void> }) {
  const t = useSpacesWords();
  const over = space.archived;
  const archive = useMutation({
    mutationFn: () => call(spaces.update, { params: { slug: space.slug }, body: { archived: !over } }),
    onSuccess: async (changed) => {
      await settle(changed);
      toast(t(over ? 'settings.reopened' : 'settings.archived', { name: space.name }), { tone: 'good' });
    },
    onError: toastProblem,
  });
  const ask = async () => {
    if (
      over ||
      (await confirm({
        title: t('settings.archiveTitle', { name: space.name }),
        text: t('settings.archiveText'),
        confirm: t('settings.archive'),
      }))
    )
      archive.mutate();
  };
  return (
    <section className={styles.archive}>
      <h2>{t(over ? 'settings.overTitle' : 'settings.endTitle')}</h2>
      <p className="muted">{t(over ? 'settings.overText' : 'settings.endText')}</p>
      <Button variant="default" leftSection={<Icon name="history" size={17} />} loading={archive.isPending} onClick={() => void ask()}>
        {t(over ? 'settings.reopen' : 'settings.archive')}
      </Button>
    </section>
  );
}

const draftOf = ({ name, purpose, charter, visibility, colour, type, modules, pageReview }: Space): SpaceDraft => ({
  name,
  purpose,
  charter,
  visibility,
  colour: spaceColours.find((known) => known === colour) ?? 'honey',
  type,
  modules,
  pageReview,
});

/** Only what differs is sent, so that two people can change different things. */
function changesOf(draft: SpaceDraft, space: Space): Partial<SpaceDraft> {
  const before = draftOf(space);
  const tidy = { ...draft, name: draft.name.trim(), purpose: draft.purpose.trim() };
  return Object.fromEntries(Object.entries(tidy).filter(([key, value]) => String(value) !== String(before[key as keyof SpaceDraft])));
}
