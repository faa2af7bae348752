import { themes } from '@ruche/contracts';
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
import { type Branch, flat, possibleParents } from './theme-tree';
import type { Edited } from './themes-part';
import { useAdminWords } from './words';

const longest = 60;
const most = 20;

/** The words of a theme in both languages, where it stands, and the other names by which one looks for it. */
export default function ThemeForm({ edited, tree, onClose }: { edited: Edited; tree: Branch[]; onClose: () => void }) {
  const t = useAdminWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const { language } = useFormats();
  const theme = 'theme' in edited ? edited.theme : null;
  const [fr, setFr] = useState(theme?.label.fr ?? '');
  const [en, setEn] = useState(theme?.label.en ?? '');
  const [parentId, setParentId] = useState('theme' in edited ? edited.theme.parentId : edited.parentId);
  const [synonyms, setSynonyms] = useState(theme?.synonyms ?? []);
  const parents = possibleParents(tree, theme ? flat(tree).find((branch) => branch.theme.id === theme.id) : undefined);
  const save = useMutation({
    mutationFn: () => {
      const body = { label: { fr: fr.trim(), en: en.trim() }, parentId, synonyms };
      return theme ? call(themes.update, { params: { id: theme.id }, body }) : call(themes.create, { body });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['themes'] });
      toast(shared('saved'), { tone: 'good' });
      onClose();
    },
  });
  const mistakes = save.error ? fieldSentences(save.error) : {};
  const submit = useSubmit(() => save.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={theme ? t('themes.editTitle', { name: theme.label[language] }) : t('themes.add')} width={540}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('themes.fr')}
          required
          withAsterisk={false}
          maxLength={longest}
          value={fr}
          onChange={({ currentTarget }) => setFr(currentTarget.value)}
          error={mistakes['label.fr']}
        />
        <TextInput
          label={t('themes.en')}
          required
          withAsterisk={false}
          maxLength={longest}
          value={en}
          onChange={({ currentTarget }) => setEn(currentTarget.value)}
          error={mistakes['label.en']}
        />
        <Select
          label={t('themes.parent')}
          placeholder={t('themes.top')}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('themes.top') }}
          data={parents.map(({ id, label, depth }) => ({ value: String(id), label: `${'\u2003'.repeat(depth - 1)}${label[language]}` }))}
          value={parentId === null ? null : String(parentId)}
          onChange={(value) => setParentId(value === null ? null : Number(value))}
        />
        <TagsInput
          label={t('themes.synonyms')}
          description={t('themes.synonymsHint')}
          maxTags={most}
          splitChars={[',', ';']}
          acceptValueOnBlur
          value={synonyms}
          onChange={(all) => setSynonyms(all.map((word) => word.trim().slice(0, longest)).filter(Boolean))}
        />
        <FormProblem error={save.error} kept={shared('kept')} />
        <WindowButtons submit={shared('save')} busy={save.isPending} blocked={fr.trim() === '' || en.trim() === ''} onClose={onClose} />
      </form>
    </Dialog>
  );
}
