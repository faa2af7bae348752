import { type PersonSummary, type Space, type SpaceRole, spaceRoles } from '@ruche/contracts';
import { useState } from 'react';
import { problemSentence } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { Select } from '../../shared/fields/choice';
import { Icon } from '../../shared/icons/icon';
import { PersonPicker } from '../../shared/people/person-picker';
import { toast } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './spaces.module.css';
import { useMembers } from './use-members';
import { useSpacesWords } from './words';

/** Brings somebody of the house into the space; they are told. */
export function AddMember({ space }: { space: Space }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const [person, setPerson] = useState<PersonSummary | null>(null);
  const [role, setRole] = useState<SpaceRole>('member');
  const { set } = useMembers(space);
  const add = () => {
    if (!person || set.isPending) return;
    set.mutate(
      { personId: person.id, role },
      {
        onSuccess: () => {
          toast(t('members.added', { name: person.name }), { tone: 'good' });
          setPerson(null);
          setRole('member');
        },
      },
    );
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <PersonPicker
        label={t('members.add')}
        value={person}
        onChange={setPerson}
        error={set.error ? problemSentence(set.error) : undefined}
      />
      <Select
        label={t('members.as')}
        data={spaceRoles.map((value) => ({ value, label: shared(`roles.space.${value}`) }))}
        value={role}
        allowDeselect={false}
        onChange={(value) => setRole((value ?? 'member') as SpaceRole)}
      />
      <Button type="submit" disabled={!person} loading={set.isPending} leftSection={<Icon name="plus" size={17} />}>
        {t('members.addSubmit')}
      </Button>
    </form>
  );
}
