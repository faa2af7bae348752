import { type Skill, skillLimits, skills, type Theme } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { fieldSentences } from '../../platform/problem-words';
import { Select, TagsInput } from '../../shared/fields/choice';
import { TextInput } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { useAdminWords } from './words';

interface SkillFormProps {
  skill: Skill;
  themes: Theme[];
  onClose: () => void;
}

/** The names of a skill in both languages, other words for it, and the theme whose contributions prove it. */
export default function SkillForm({ skill, themes, onClose }: SkillFormProps) {
  const t = useAdminWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const { language } = useFormats();
  const [form, setForm] = useState({ fr: skill.label.fr, en: skill.label.en, synonyms: skill.synonyms, themeId: skill.themeId });
  const save = useMutation({
    mutationFn: () => {
      const { fr, en, synonyms, themeId } = form;
      return call(skills.update, { params: { id: skill.id }, body: { label: { fr: fr.trim(), en: en.trim() }, synonyms, themeId } });
    },
    onSuccess: async () => {
      await Promise.all(['admin', 'skills', 'people'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
      toast(shared('saved'), { tone: 'good' });
      onClose();
    },
  });
  const mistakes = save.error ? fieldSentences(save.error) : {};
  const submit = useSubmit(() => save.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t('skills.editTitle', { name: skill.label[language] })} width={540}>
      <form className={styles.form} onSubmit={submit}>
        {(['fr', 'en'] as const).map((each, i) => (
          <TextInput
            key={each}
            {...(i === 0 ? { 'data-autofocus': true } : {})}
            label={t(`themes.${each}`)}
            required
            withAsterisk={false}
            maxLength={skillLimits.name}
            value={form[each]}
            onChange={({ currentTarget }) => setForm({ ...form, [each]: currentTarget.value })}
            error={mistakes[`label.${each}`]}
          />
        ))}
        <TagsInput
          label={t('themes.synonyms')}
          description={t('themes.synonymsHint')}
          maxTags={skillLimits.synonyms}
          splitChars={[',', ';']}
          acceptValueOnBlur
          value={form.synonyms}
          onChange={(all) =>
            setForm({ ...form, synonyms: all.map((word) => word.trim().slice(0, skillLimits.name)).filter((w) => w.length > 1) })
          }
        />
        <Select
          label={t('skills.theme')}
          description={t('skills.themeHint')}
          placeholder={t('skills.noTheme')}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('skills.noTheme') }}
          data={themes.map(({ id, label }) => ({ value: String(id), label: label[language] }))}
          value={form.themeId === null ? null : String(form.themeId)}
          onChange={(value) => setForm({ ...form, themeId: value === null ? null : Number(value) })}
        />
        <FormProblem error={save.error} kept={shared('kept')} />
        <WindowButtons
          submit={shared('save')}
          busy={save.isPending}
          blocked={form.fr.trim().length < 2 || form.en.trim().length < 2}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
