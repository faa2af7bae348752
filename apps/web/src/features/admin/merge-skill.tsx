import { type Skill, skills } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { type ChosenSkill, SkillField } from '../../shared/skills/skill-field';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { useUnmerge } from './use-unmerge';
import { useAdminWords } from './words';

/** Makes one skill of two that mean the same; the other one stays, with this one's names as other words for it. */
export default function MergeSkill({ skill, onClose }: { skill: Skill; onClose: () => void }) {
  const t = useAdminWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const { language } = useFormats();
  const [into, setInto] = useState<ChosenSkill | null>(null);
  const name = skill.label[language];
  const unmerge = useUnmerge();
  const merge = useMutation({
    mutationFn: () => call(skills.merge, { params: { id: skill.id }, body: { intoId: into?.id ?? 0 } }),
    onSuccess: async (kept) => {
      await Promise.all(['admin', 'skills', 'people'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
      toast(t('skills.merged', { name, into: kept.label[language] }), {
        tone: 'good',
        action: { label: t('skills.undo'), run: () => void unmerge(skill) },
      });
      onClose();
    },
  });
  const submit = useSubmit(() => merge.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t('skills.mergeTitle', { name })} width={520}>
      <form className={styles.form} onSubmit={submit}>
        <p className="muted">{t('skills.mergeText', { name })}</p>
        <SkillField label={t('skills.into')} value={into} onChoose={setInto} />
        <FormProblem error={merge.error} kept={shared('kept')} />
        <WindowButtons
          submit={t('skills.merge')}
          busy={merge.isPending}
          blocked={into?.id === undefined || into.id === skill.id}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
