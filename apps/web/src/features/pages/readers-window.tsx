import { type PersonRef, type PersonSummary, pageTrust, type SpaceRef, type WikiPage } from '@ruche/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { composerQueries } from '../../shared/composer/queries';
import { MultiSelect } from '../../shared/fields/choice';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { PersonLink } from '../../shared/people/person-link';
import { PersonPicker } from '../../shared/people/person-picker';
import { RowSkeletons } from '../../shared/states/skeletons';
import { toast } from '../../shared/toasts/toast';
import { pageQueries } from './queries';
import { useTakePage } from './use-take-page';
import styles from './wiki.module.css';
import { usePagesWords } from './words';

/** Who alone reads the page and what stands below it. */
export function ReadersWindow({ page, onClose }: { page: WikiPage; onClose: () => void }) {
  const t = usePagesWords();
  const { data } = useQuery(pageQueries.readers(page.id));
  return (
    <Dialog opened onClose={onClose} title={t('readers.title')}>
      {data ? (
        <Choose
          page={page}
          people={data.people}
          groups={data.groups}
          from={data.from && data.from.id !== page.id ? data.from.title : null}
          own={data.from?.id === page.id}
          onClose={onClose}
        />
      ) : (
        <RowSkeletons count={3} hexagon={false} />
      )}
    </Dialog>
  );
}

interface ChooseProps {
  page: WikiPage;
  people: PersonRef[];
  groups: SpaceRef[];
  /** The page above whose readers they are. */
  from: string | null;
  own: boolean;
  onClose: () => void;
}

function Choose({ page, people, groups, from, own, onClose }: ChooseProps) {
  const t = usePagesWords();
  const take = useTakePage();
  const [named, setNamed] = useState<PersonRef[]>(people);
  const [groupIds, setGroups] = useState(groups.map(({ id }) => String(id)));
  const { data } = useQuery(composerQueries.spaces());
  const closed = (data?.items ?? []).filter(({ visibility }) => visibility !== 'open');
  const params = { id: page.id };
  const sending = useMutation({
    mutationFn: (open: boolean) =>
      open
        ? call(pageTrust.unrestrict, { params })
        : call(pageTrust.restrict, { params, body: { personIds: named.map(({ id }) => id), groupIds: groupIds.map(Number) } }),
    onSuccess: async ({ restricted }) => {
      await take();
      toast(t(restricted ? 'readers.done' : 'readers.opened'), { tone: 'good' });
      onClose();
    },
  });
  const add = (person: PersonSummary | null) => {
    if (person && !named.some(({ id }) => id === person.id)) setNamed([...named, person]);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate(false);
      }}
    >
      <p className="muted">{from === null ? t('readers.text') : t('readers.inherited', { title: from })}</p>
      {sending.error && <FormProblem error={sending.error} />}
      <PersonPicker label={t('readers.people')} value={null} onChange={add} without={named.map(({ id }) => id)} />
      <div className={styles.people}>
        {named.map((person) => (
          <div key={person.id}>
            <PersonLink person={person} picture="s" />
            <IconButton
              label={t('readers.remove', { name: person.name })}
              onClick={() => setNamed(named.filter(({ id }) => id !== person.id))}
            >
              <Icon name="close" size={16} />
            </IconButton>
          </div>
        ))}
      </div>
      <MultiSelect
        mt="md"
        label={t('readers.groups')}
        description={t('readers.groupsHint')}
        data={closed.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={groupIds}
        onChange={setGroups}
      />
      {own && (
        <Button mt="md" variant="subtle" onClick={() => sending.mutate(true)}>
          {t('readers.open')}
        </Button>
      )}
      <WindowButtons
        submit={t('readers.submit')}
        busy={sending.isPending}
        blocked={named.length + groupIds.length === 0}
        onClose={onClose}
      />
    </form>
  );
}
