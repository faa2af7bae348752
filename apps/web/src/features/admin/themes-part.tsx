import { type Theme, themes } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { confirm } from '../../shared/overlays/confirm';
import { late } from '../../shared/overlays/late';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import styles from './admin.module.css';
import { adminQueries } from './queries';
import { ThemeBranches } from './theme-branches';
import { treeOf } from './theme-tree';
import { useAdminWords } from './words';

const ThemeForm = late(() => import('./theme-form'));
/** Which theme the window is about: one that is there, or a new one under a parent. */
export type Edited = { theme: Theme } | { parentId: number | null };

/** The themes of the company as a tree of at most three levels, in both languages. */
export default function ThemesPart() {
  const t = useAdminWords();
  const { language, compare } = useFormats();
  const client = useQueryClient();
  const [edited, setEdited] = useState<Edited | null>(null);
  const { data, error, refetch } = useQuery(adminQueries.themes());
  const remove = useMutation({
    mutationFn: ({ id }: Theme) => call(themes.remove, { params: { id } }),
    onSuccess: (_nothing, { label }) => toast(t('themes.removed', { name: label[language] }), { tone: 'good' }),
    onError: toastProblem,
    onSettled: () => client.invalidateQueries({ queryKey: ['themes'] }),
  });
  const askAndRemove = async (theme: Theme) => {
    const name = theme.label[language];
    if (
      await confirm({
        title: t('themes.removeTitle', { name }),
        text: t('themes.removeText', { count: theme.entries }),
        confirm: t('themes.remove'),
        danger: true,
      })
    )
      remove.mutate(theme);
  };
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons hexagon={false} />;
  const tree = treeOf(data.items, compare, language);
  return (
    <>
      <div className={styles.tools}>
        <p className="small">{t('themes.hint')}</p>
        <Button leftSection={<Icon name="plus" size={17} />} onClick={() => setEdited({ parentId: null })}>
          {t('themes.add')}
        </Button>
      </div>
      {tree.length === 0 ? (
        <EmptyState icon="tag" title={t('themes.none')} text={t('themes.noneText')} />
      ) : (
        <ThemeBranches branches={tree} onEdit={setEdited} onRemove={(theme) => void askAndRemove(theme)} />
      )}
      {edited && (
        <Suspense>
          <ThemeForm edited={edited} tree={tree} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </>
  );
}
