import { type QuickLink, quickLinks } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { fieldSentences } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { emptyLink, LinkFields, type LinkForm } from '../../shared/quick-links/link-fields';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './home.module.css';
import { homeQueries } from './queries';

/** A link of my own, new or changed, in its place in the list. */
export function LinkEditor({ link, onClose }: { link: QuickLink | null; onClose: () => void }) {
  const shared = useSharedWords();
  const client = useQueryClient();
  const [form, setForm] = useState<LinkForm>(link ? { label: link.label, url: link.url, icon: link.icon } : emptyLink);
  const save = useMutation({
    mutationFn: () => (link ? call(quickLinks.update, { params: { id: link.id }, body: form }) : call(quickLinks.create, { body: form })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: homeQueries.links().queryKey });
      onClose();
    },
  });
  const submit = useSubmit(() => save.mutateAsync());
  const mistakes = save.error ? fieldSentences(save.error) : {};
  return (
    <form className={styles.editor} onSubmit={submit}>
      <LinkFields value={form} onChange={setForm} mistakes={mistakes} />
      {Object.keys(mistakes).length === 0 && <FormProblem error={save.error} kept={shared('kept')} />}
      <FormButtons>
        <Button variant="default" onClick={onClose}>
          {shared('cancel')}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={form.label.trim() === '' || form.url === ''}>
          {shared('save')}
        </Button>
      </FormButtons>
    </form>
  );
}
