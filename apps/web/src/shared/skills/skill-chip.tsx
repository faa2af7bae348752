import type { HeldSkill } from '@ruche/contracts';
import { useLanguage } from '../../platform/use-words';
import { Chip } from '../chips/chip';
import { useSharedWords } from '../words';

/** `Référencement · 4`: a proved skill has a mark of its own, which is said in words too. */
export function SkillChip({ skill }: { skill: Pick<HeldSkill, 'label' | 'level' | 'proved'> }) {
  const t = useSharedWords();
  const language = useLanguage();
  const words = t(skill.proved ? 'skills.proved' : 'skills.declared', { level: t(`skills.levels.${skill.level}`) });
  return (
    <span title={words}>
      <Chip tone={skill.proved ? 'green' : 'plain'} {...(skill.proved ? { icon: 'check' as const } : {})}>
        {skill.label[language]} · {skill.level}
        <span className="visually-hidden">, {words}</span>
      </Chip>
    </span>
  );
}
