import type { AdminSkill } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { useFormats } from '../../platform/formats';
import { SearchField } from '../../shared/fields/search-field';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { ActionMenu } from '../../shared/overlays/action-menu';
import { LateWindow } from '../../shared/overlays/late-window';
import { EmptyState } from '../../shared/states/empty-state';
import { InfiniteTable } from '../../shared/table/infinite-table';
import type { Column } from '../../shared/table/table';
import { toastProblem } from '../../shared/toasts/toast';
import { useAddress } from '../../shared/use-address';
import styles from './admin.module.css';
import { adminQueries } from './queries';
import { useUnmerge } from './use-unmerge';
import { useAdminWords } from './words';

const SkillForm = lazy(() => import('./skill-form'));
const MergeSkill = lazy(() => import('./merge-skill'));
type Open = { skill: AdminSkill; what: 'edit' | 'merge' };

/** What people know how to do, in the words of the company: renamed in both languages, with other words for it, made one of two. */
export default function SkillsPart() {
  const t = useAdminWords();
  const { language, number } = useFormats();
  const address = useAddress();
  const q = address.get('q') ?? '';
  const [open, setOpen] = useState<Open | null>(null);
  const themes = useQuery(adminQueries.themes()).data?.items;
  const close = () => setOpen(null);
  const unmerge = useUnmerge();
  const columns: Column<AdminSkill>[] = [
    {
      key: 'name',
      label: t('skills.name'),
      role: 'title',
      width: 'minmax(0, 1.6fr)',
      render: ({ label }) => (
        <span className={styles.named}>
          <strong>{label[language]}</strong>
          {label.fr !== label.en && <span lang={language === 'fr' ? 'en' : 'fr'}>{label[language === 'fr' ? 'en' : 'fr']}</span>}
        </span>
      ),
    },
    { key: 'synonyms', label: t('skills.synonyms'), width: 'minmax(0, 1.6fr)', render: ({ synonyms }) => synonyms.join(', ') },
    {
      key: 'theme',
      label: t('skills.theme'),
      render: ({ themeId }) => themes?.find(({ id }) => id === themeId)?.label[language] ?? '',
    },
    { key: 'people', label: t('skills.people'), width: '100px', align: 'end', render: ({ people }) => number(people) },
    {
      key: 'actions',
      label: t('actions'),
      role: 'actions',
      width: '52px',
      render: (skill) => (
        <ActionMenu
          label={t('skills.menu', { name: skill.label[language] })}
          position="bottom-end"
          entries={[
            { key: 'edit', label: t('skills.edit'), icon: 'edit', onSelect: () => setOpen({ skill, what: 'edit' }) },
            { key: 'merge', label: t('skills.merge'), icon: 'merge', onSelect: () => setOpen({ skill, what: 'merge' }) },
            ...skill.merged.map((gone) => ({
              key: `unmerge-${gone.id}`,
              label: t('skills.unmerge', { name: gone.label[language] }),
              icon: 'branch' as const,
              onSelect: () => void unmerge(gone),
            })),
          ]}
          trigger={
            <IconButton label={t('skills.menu', { name: skill.label[language] })}>
              <Icon name="more" />
            </IconButton>
          }
        />
      ),
    },
  ];
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={t('skills.search')} value={q} onSearch={(words) => address.set({ q: words })} />
      </div>
      <InfiniteTable
        options={adminQueries.skills(q)}
        label={t('tabs.skills')}
        columns={columns}
        empty={<EmptyState icon="spark" title={q ? t('skills.noneFor', { q }) : t('skills.none')} text={t('skills.noneText')} />}
      />
      {open && (
        <LateWindow
          onFail={(problem) => {
            close();
            toastProblem(problem);
          }}
        >
          {open.what === 'edit' ? (
            <SkillForm skill={open.skill} themes={themes ?? []} onClose={close} />
          ) : (
            <MergeSkill skill={open.skill} onClose={close} />
          )}
        </LateWindow>
      )}
    </>
  );
}
