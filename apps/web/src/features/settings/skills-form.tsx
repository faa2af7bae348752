import { type Me, type MySkillsInput, me as routes, type SkillLevel, skillLevels, skillLimits } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { asProblem } from '../../platform/problem';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../../shared/button';
import { Select } from '../../shared/fields/choice';
import { FormButtons } from '../../shared/fields/form-buttons';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { FormProblem } from '../../shared/notice/form-problem';
import { SkillField } from '../../shared/skills/skill-field';
import { toast } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { settingsQueries } from './queries';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

interface Line {
  id?: number;
  name: string;
  level: SkillLevel;
}

/** The skills that I declare, with a level each; a name that nobody used before makes a new one. */
export function SkillsForm({ me }: { me: Me }) {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const client = useQueryClient();
  const before = me.skills.flatMap(({ id, label, declared }): Line[] => (declared ? [{ id, name: label[language], level: declared }] : []));
  const [lines, setLines] = useState(before);
  const unchanged = JSON.stringify(lines) === JSON.stringify(before);
  const save = useMutation({
    mutationFn: (skills: MySkillsInput['skills']) => call(routes.skills, { body: { skills }, ifMatch: me.version }),
    onSuccess: async (saved) => {
      client.setQueryData(settingsQueries.me().queryKey, saved);
      toast(shared('saved'), { tone: 'good' });
      await Promise.all(['people', 'skills'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
    },
    onError: async (error) => {
      if (asProblem(error).status === 412) await client.invalidateQueries({ queryKey: settingsQueries.me().queryKey });
    },
  });
  const add = (line: Omit<Line, 'level'>) => {
    const there = lines.some(({ id, name }) => (line.id ? id === line.id : name.toLowerCase() === line.name.toLowerCase()));
    if (!there) setLines([...lines, { ...line, level: 2 }]);
  };
  return (
    <section aria-labelledby="my-skills">
      <h2 id="my-skills">{t('skills.title')}</h2>
      <p className={styles.intro}>{t('skills.hint')}</p>
      <form
        className={styles.inner}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(lines.map(({ id, name, level }) => (id ? { id, level } : { name, level })));
        }}
      >
        <ul className={styles.known}>
          {lines.map((line, at) => (
            <li key={line.id ?? line.name}>
              <strong>{line.name}</strong>
              <Select
                aria-label={t('skills.level', { skill: line.name })}
                data={skillLevels.map((level) => ({ value: String(level), label: `${level} · ${shared(`skills.levels.${level}`)}` }))}
                value={String(line.level)}
                allowDeselect={false}
                onChange={(level) => setLines(lines.map((each, i) => (i === at ? { ...each, level: Number(level) as SkillLevel } : each)))}
              />
              <IconButton label={t('skills.remove', { skill: line.name })} onClick={() => setLines(lines.filter((_, i) => i !== at))}>
                <Icon name="close" size={17} />
              </IconButton>
            </li>
          ))}
        </ul>
        {lines.length < skillLimits.declared && (
          <SkillField label={t('skills.add')} description={t('skills.addHint')} fresh onChoose={add} />
        )}
        <FormProblem error={save.error} kept={shared('kept')} />
        <FormButtons>
          <Button type="submit" loading={save.isPending} disabled={unchanged}>
            {t('skills.save')}
          </Button>
        </FormButtons>
      </form>
    </section>
  );
}
