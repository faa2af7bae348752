import type { Person, PersonSkill } from '@ruche/contracts';
import { lazy, useState } from 'react';
import { useFormats } from '../../platform/formats';
import { useLanguage } from '../../platform/use-words';
import { LinkButton } from '../../shared/button';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { LateWindow } from '../../shared/overlays/late-window';
import { EmptyState } from '../../shared/states/empty-state';
import { toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './person.module.css';
import { usePeopleWords } from './words';

const EndorseWindow = lazy(() => import('./endorse-window').then((m) => ({ default: m.EndorseWindow })));

/** What they know how to do: what their deeds show first, what they say of themself apart from it. */
export function PersonSkills({ person }: { person: Person }) {
  const t = usePeopleWords();
  const [endorsing, setEndorsing] = useState<PersonSkill | null>(null);
  const proved = person.skills.filter((skill) => skill.proved !== null);
  const declared = person.skills.filter((skill) => skill.proved === null);
  if (person.skills.length === 0 && !person.can.edit) return null;
  return (
    <section className={styles.part} aria-labelledby="person-skills">
      <h2 id="person-skills">{t('person.skills')}</h2>
      {person.skills.length === 0 && (
        <EmptyState small icon="spark" title={t('person.noSkills')} text={t('person.noSkillsText')}>
          <LinkButton to="/settings?tab=skills">{t('person.addSkills')}</LinkButton>
        </EmptyState>
      )}
      <SkillList title={t('person.proved')} skills={proved} onEndorse={setEndorsing} />
      <SkillList title={t('person.declared')} skills={declared} onEndorse={setEndorsing} />
      {endorsing && (
        <LateWindow onFail={toastProblem}>
          <EndorseWindow person={person} skill={endorsing} onClose={() => setEndorsing(null)} />
        </LateWindow>
      )}
    </section>
  );
}

interface SkillListProps {
  title: string;
  skills: PersonSkill[];
  onEndorse: (skill: PersonSkill) => void;
}

function SkillList({ title, skills, onEndorse }: SkillListProps) {
  if (skills.length === 0) return null;
  return (
    <>
      <h3 className={styles.kind}>{title}</h3>
      <ul className={styles.skills}>
        {skills.map((skill) => (
          <SkillLine key={skill.id} skill={skill} onEndorse={onEndorse} />
        ))}
      </ul>
    </>
  );
}

function SkillLine({ skill, onEndorse }: { skill: PersonSkill; onEndorse: (skill: PersonSkill) => void }) {
  const t = usePeopleWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const { list } = useFormats();
  const level = skill.proved ?? skill.declared ?? 1;
  const proofs = list(skill.proofs.map(({ kind, count }) => t(`proofs.${kind}`, { count })));
  const own =
    skill.proved !== null && skill.declared !== null ? t('person.says', { level: shared(`skills.levels.${skill.declared}`) }) : '';
  const name = skill.label[language];
  return (
    <li data-proved={skill.proved !== null}>
      <Icon name={skill.proved === null ? 'person' : 'check'} size={18} />
      <div>
        <strong>{name}</strong>
        <span className={styles.level}>
          <Dots level={level} />
          {shared(`skills.levels.${level}`)}
        </span>
        <span className="small">{[proofs, own].filter(Boolean).join(' · ')}</span>
      </div>
      {(skill.can.endorse || skill.endorsements > 0) && (
        <IconButton label={t(skill.can.endorse ? 'endorse.open' : 'endorse.see', { skill: name })} onClick={() => onEndorse(skill)}>
          <Icon name={skill.viewer.endorsed ? 'star' : 'like'} size={18} />
        </IconButton>
      )}
    </li>
  );
}

/** Four dots, filled as far as the level; the word stands beside them. */
function Dots({ level }: { level: number }) {
  return (
    <span className={styles.dots} aria-hidden>
      {[1, 2, 3, 4].map((dot) => (
        <i key={dot} data-on={dot <= level} />
      ))}
    </span>
  );
}
