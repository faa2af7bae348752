import { helpLimits, helpMinutes } from '@ruche/contracts';
import type { ReactNode } from 'react';
import { fieldSentences } from '../../platform/problem-words';
import { ChoiceCards } from '../fields/choice-cards';
import { Textarea } from '../fields/text';
import { FormProblem } from '../notice/form-problem';
import { SkillField } from '../skills/skill-field';
import { useSharedWords } from '../words';
import styles from './experts.module.css';
import { ExpertsField } from './experts-field';
import type { HelpForm, Minutes } from './use-help-form';
import { useExpertsWords } from './words';

/** The fields of a request for help. @param children what stands between the skill and the details */
export function HelpFields({ form, children }: { form: HelpForm; children?: ReactNode }) {
  const t = useExpertsWords();
  const shared = useSharedWords();
  const { skill, likely, entryId, sending } = form;
  const mistakes = sending.error ? fieldSentences(sending.error) : {};
  return (
    <div className={styles.fields}>
      <SkillField
        key={likely?.id ?? 'none'}
        label={t('form.skill')}
        description={t('form.skillHint')}
        value={skill}
        error={mistakes['skillId']}
        onChoose={form.chooseSkill}
      />
      {children}
      {skill?.id && <ExpertsField skillId={skill.id} entryId={entryId} value={form.picked} onChange={form.setChosen} />}
      <ChoiceCards
        compact
        legend={t('form.minutes')}
        choices={helpMinutes.map((each) => ({ value: String(each), label: t(`minutes.${each}`) }))}
        value={String(form.minutes)}
        onChange={(value) => form.setMinutes(Number(value) as Minutes)}
      />
      <Textarea
        label={t('form.details')}
        description={t('form.detailsHint')}
        rows={3}
        maxLength={helpLimits.details}
        value={form.details}
        error={mistakes['details']}
        onChange={({ currentTarget }) => form.setDetails(currentTarget.value)}
      />
      <FormProblem error={sending.error} kept={shared('kept')} />
    </div>
  );
}
