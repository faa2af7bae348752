import {
  type CompanyLink,
  linkAudiences,
  people,
  type QuickLinkAudience,
  quickLinkLimits,
  quickLinks,
  type Role,
  roles,
} from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { fieldSentences } from '../../platform/problem-words';
import { query } from '../../platform/query';
import { Button } from '../../shared/button';
import { Autocomplete, Select } from '../../shared/fields/choice';
import { FormButtons } from '../../shared/fields/form-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { emptyLink, LinkFields } from '../../shared/quick-links/link-fields';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { useAdminWords } from './words';

/** A link of the company: its name, where it leads, and on whose home it stands. */
export default function LinkWindow({ link, onClose }: { link: CompanyLink | null; onClose: () => void }) {
  const t = useAdminWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const [form, setForm] = useState(link ? { label: link.label, url: link.url, icon: link.icon } : emptyLink);
  const [kind, setKind] = useState<QuickLinkAudience['kind']>(link?.audience.kind ?? 'everyone');
  const [value, setValue] = useState(link && link.audience.kind !== 'everyone' ? link.audience.value : '');
  const { data: directory } = useQuery(query(people.list, { query: { limit: 1 } }));
  const audience = (kind === 'everyone' ? { kind } : { kind, value: value.trim() }) as QuickLinkAudience;
  const save = useMutation({
    mutationFn: () => {
      const body = { ...form, audience };
      return link ? call(quickLinks.updateCompany, { params: { id: link.id }, body }) : call(quickLinks.createCompany, { body });
    },
    onSuccess: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: ['admin'] }), client.invalidateQueries({ queryKey: ['quick-links'] })]);
      toast(shared('saved'), { tone: 'good' });
      onClose();
    },
  });
  const mistakes = save.error ? fieldSentences(save.error) : {};
  const submit = useSubmit(() => save.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={link ? t('links.editTitle', { name: link.label }) : t('links.add')} width={540}>
      <form className={styles.form} onSubmit={submit}>
        <LinkFields value={form} onChange={setForm} mistakes={mistakes} autoFocus />
        <Select
          label={t('links.audience')}
          allowDeselect={false}
          data={linkAudiences.map((each) => ({ value: each, label: t(`links.kinds.${each}`) }))}
          value={kind}
          onChange={(next) => {
            setKind(linkAudiences.find((each) => each === next) ?? 'everyone');
            setValue(next === 'role' ? ('member' satisfies Role) : '');
          }}
        />
        {kind === 'role' && (
          <Select
            label={t('links.kinds.role')}
            allowDeselect={false}
            data={roles.map((role) => ({ value: role, label: shared(`roles.company.${role}`) }))}
            value={value}
            onChange={(next) => setValue(next ?? '')}
          />
        )}
        {(kind === 'department' || kind === 'site') && (
          <Autocomplete
            label={t(`links.kinds.${kind}`)}
            maxLength={quickLinkLimits.audience}
            data={directory?.facets?.[kind].map((facet) => facet.value) ?? []}
            value={value}
            onChange={setValue}
          />
        )}
        <FormProblem error={save.error} kept={shared('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={form.label.trim() === '' || form.url === '' || (kind !== 'everyone' && value.trim() === '')}
          >
            {shared('save')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}
