import { team as routes, type SkillLevel, skillLevels, type Team, type TeamWantsInput, teamLimits } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../../shared/button';
import { Select } from '../../shared/fields/choice';
import { FormButtons } from '../../shared/fields/form-buttons';
import { TextInput } from '../../shared/fields/text';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { FormProblem } from '../../shared/notice/form-problem';
import { SkillField } from '../../shared/skills/skill-field';
import { toast } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './people.module.css';
import { peopleQueries } from './queries';
import { usePeopleWords } from './words';

type Want = TeamWantsInput['skills'][number] & { name: string };

/** What my team needs: skills, from which level, how many people. */
export function TeamWantsForm({ team, onDone }: { team: Team; onDone: () => void }) {
  const t = usePeopleWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const client = useQueryClient();
  const [wants, setWants] = useState(
    team.skills.flatMap(({ skill, wanted }): Want[] => (wanted ? [{ skillId: skill.id, name: skill.label[language], ...wanted }] : [])),
  );
  const save = useMutation({
    mutationFn: () => call(routes.want, { body: { skills: wants.map(({ name: _, ...want }) => want) } }),
    onSuccess: (saved) => {
      client.setQueryData(peopleQueries.team().queryKey, saved);
      toast(shared('saved'), { tone: 'good' });
      onDone();
    },
  });
  const change = (at: number, changes: Partial<Want>) => setWants(wants.map((each, i) => (i === at ? { ...each, ...changes } : each)));
  return (
    <form
      className={styles.wants}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <ul>
        {wants.map((want, at) => (
          <li key={want.skillId}>
            <strong>{want.name}</strong>
            <Select
              aria-label={t('team.level', { skill: want.name })}
              data={skillLevels.map((level) => ({
                value: String(level),
                label: t('fromLevel', { level: shared(`skills.levels.${level}`) }),
              }))}
              value={String(want.level)}
              allowDeselect={false}
              onChange={(level) => change(at, { level: Number(level) as SkillLevel })}
            />
            <TextInput
              type="number"
              aria-label={t('team.people', { skill: want.name })}
              min={1}
              max={teamLimits.people}
              required
              value={want.people}
              onChange={({ currentTarget }) => change(at, { people: Math.round(Number(currentTarget.value)) })}
            />
            <IconButton label={t('team.remove', { skill: want.name })} onClick={() => setWants(wants.filter((_, i) => i !== at))}>
              <Icon name="close" size={17} />
            </IconButton>
          </li>
        ))}
      </ul>
      {wants.length < teamLimits.wanted && (
        <SkillField
          label={t('team.add')}
          onChoose={({ id, name }) => {
            if (id && !wants.some(({ skillId }) => skillId === id)) setWants([...wants, { skillId: id, name, level: 2, people: 1 }]);
          }}
        />
      )}
      <FormProblem error={save.error} kept={shared('kept')} />
      <FormButtons>
        <Button variant="default" onClick={onDone}>
          {shared('cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {shared('save')}
        </Button>
      </FormButtons>
    </form>
  );
}
