import { type SearchHit, type Space, search, spaces } from '@ruche/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { query } from '../../platform/query';
import { Button } from '../../shared/button';
import { Autocomplete, Select } from '../../shared/fields/choice';
import { FormButtons } from '../../shared/fields/form-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useDebounced } from '../../shared/use-debounced';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './spaces.module.css';
import { useMembership } from './use-membership';
import { useSpacesWords } from './words';

/** How long a pin stays, in days; 0 has no end. */
const spans = [7, 14, 30, 0] as const;
const dayMs = 86_400_000;
const notEntries = ['comment', 'person', 'space'];

/** Finds something that was published in the space, and puts it on top for as long as one says. */
export default function PinWindow({ space, onClose }: { space: Space; onClose: () => void }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const [words, setWords] = useState('');
  const [days, setDays] = useState<number>(14);
  const { settle } = useMembership(space);
  const q = useDebounced(words);
  const { data } = useQuery({ ...query(search.find, { query: { q, space: space.id, limit: 8 } }), enabled: q.trim().length > 1 });
  const found = (data?.items ?? []).filter(({ kind }) => !notEntries.includes(kind));
  const chosen = found.find(({ title }) => title === words);
  const pin = useMutation({
    mutationFn: ({ id }: SearchHit) =>
      call(spaces.pin, {
        params: { slug: space.slug, entryId: id },
        body: { expiresAt: days === 0 ? null : new Date(Date.now() + days * dayMs).toISOString() },
      }),
    onSuccess: async (changed) => {
      await settle(changed);
      toast(shared('moderation.pinDone'), { tone: 'good' });
      onClose();
    },
  });
  const submit = useSubmit(async () => chosen && (await pin.mutateAsync(chosen)));
  return (
    <Dialog opened onClose={onClose} title={t('pins.add')} width={560}>
      <form className={styles.form} onSubmit={submit}>
        <Autocomplete
          data-autofocus
          label={t('pins.what')}
          description={t('pins.whatHint')}
          data={[...new Set(found.map(({ title }) => title))]}
          filter={({ options }) => options}
          value={words}
          onChange={setWords}
        />
        <Select
          label={t('pins.howLong')}
          data={spans.map((span) => ({ value: String(span), label: span === 0 ? t('pins.always') : t('pins.days', { count: span }) }))}
          value={String(days)}
          allowDeselect={false}
          onChange={(value) => setDays(Number(value))}
        />
        <FormProblem error={pin.error} kept={shared('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" disabled={!chosen} loading={pin.isPending}>
            {t('pins.submit')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}
