import { endorsements, type Person, type PersonSkill } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../../shared/button';
import { Select } from '../../shared/fields/choice';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { Dialog } from '../../shared/overlays/dialog';
import { Avatar } from '../../shared/people/avatar';
import { RowSkeletons } from '../../shared/states/skeletons';
import { RelativeTime } from '../../shared/text/relative-time';
import { toast } from '../../shared/toasts/toast';
import styles from './person.module.css';
import { peopleQueries } from './queries';
import { usePeopleWords } from './words';

interface EndorseWindowProps {
  person: Person;
  skill: PersonSkill;
  onClose: () => void;
}

/** Who vouches for a skill and from what they know it; and how one does so oneself, from something both had a part in. */
export function EndorseWindow({ person, skill, onClose }: EndorseWindowProps) {
  const t = usePeopleWords();
  const language = useLanguage();
  const name = skill.label[language];
  const { data } = useQuery(peopleQueries.endorsements(person.handle, skill.id));
  return (
    <Dialog opened onClose={onClose} title={t('endorse.title', { name: person.name, skill: name })} width={520}>
      {data ? (
        <ul className={styles.vouchers}>
          {data.items.map(({ by, entry, at }) => (
            <li key={by.id}>
              <Avatar person={by} size="m" />
              <span>
                <Link to={`/people/${by.handle}`}>{by.name}</Link>
                <span className="small">{entry ? <Link to={entry.url}>{entry.title}</Link> : t('endorse.closed')}</span>
              </span>
              <RelativeTime at={at} />
            </li>
          ))}
        </ul>
      ) : (
        <RowSkeletons count={2} hexagon={false} />
      )}
      {skill.can.endorse && <Vouch person={person} skill={skill} onClose={onClose} />}
    </Dialog>
  );
}

function Vouch({ person, skill, onClose }: EndorseWindowProps) {
  const t = usePeopleWords();
  const client = useQueryClient();
  const [entryId, setEntryId] = useState<number | null>(null);
  const { data } = useQuery({ ...peopleQueries.shared(person.handle), enabled: !skill.viewer.endorsed });
  const params = { handle: person.handle, skillId: skill.id };
  const sending = useMutation({
    mutationFn: () => (entryId === null ? call(endorsements.remove, { params }) : call(endorsements.set, { params, body: { entryId } })),
    onSuccess: async () => {
      toast(t(entryId === null ? 'endorse.undone' : 'endorse.done'), { tone: 'good' });
      await client.invalidateQueries({ queryKey: ['people'] });
      onClose();
    },
  });
  if (skill.viewer.endorsed)
    return (
      <Button variant="default" loading={sending.isPending} onClick={() => sending.mutate()}>
        {t('endorse.undo')}
      </Button>
    );
  if (data?.items.length === 0) return <p className="muted">{t('endorse.nothing', { name: person.name })}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (entryId !== null) sending.mutate();
      }}
    >
      <Select
        label={t('endorse.from')}
        description={t('endorse.fromHint')}
        data={(data?.items ?? []).map((entry) => ({ value: String(entry.id), label: entry.title }))}
        value={entryId === null ? null : String(entryId)}
        onChange={(id) => setEntryId(id === null ? null : Number(id))}
        error={sending.error && problemSentence(sending.error)}
      />
      <WindowButtons submit={t('endorse.submit')} busy={sending.isPending} blocked={entryId === null} onClose={onClose} />
    </form>
  );
}
