import { type SkillRef, skills } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useAdminWords } from './words';

/** Makes a skill that went into another one of its own again. */
export function useUnmerge(): (skill: SkillRef) => Promise<void> {
  const t = useAdminWords();
  const client = useQueryClient();
  const { language } = useFormats();
  return async ({ id, label }) => {
    try {
      await call(skills.unmerge, { params: { id } });
      await Promise.all(['admin', 'skills', 'people'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
      toast(t('skills.unmerged', { name: label[language] }), { tone: 'good' });
    } catch (error) {
      toastProblem(error);
    }
  };
}
