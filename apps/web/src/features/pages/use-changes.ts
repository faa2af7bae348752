import { pageHistory, type WikiPage } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { asProblem } from '../../platform/problem';
import { confirm } from '../../shared/overlays/confirm';
import { toast } from '../../shared/toasts/toast';
import { pageQueries } from './queries';
import { useTakePage } from './use-take-page';
import { usePagesWords } from './words';

/** What waits beside a page: its readers see it, or it goes. Both ask first where much would be lost; null: it stays as it is. */
export function useChanges(id: number) {
  const t = usePagesWords();
  const client = useQueryClient();
  const take = useTakePage();
  const params = { id };
  const taken = async (page: WikiPage, said: 'published' | 'discarded'): Promise<WikiPage> => {
    client.removeQueries({ queryKey: pageQueries.changes(id).queryKey });
    await take(page);
    toast(t(`changes.${said}`), { tone: 'good' });
    return page;
  };
  const publish = async (confirmed = false): Promise<WikiPage | null> => {
    try {
      return await taken(await call(pageHistory.publishChanges, { params, confirmed }), 'published');
    } catch (error) {
      if (asProblem(error).code !== 'would_empty' || confirmed) throw error;
      const words = { title: t('composer.emptied'), text: t('composer.emptiedText'), confirm: t('composer.emptiedConfirm') };
      return (await confirm({ ...words, danger: true })) ? publish(true) : null;
    }
  };
  const discard = async (): Promise<WikiPage | null> => {
    const words = { title: t('changes.discardTitle'), text: t('changes.discardText'), confirm: t('changes.discard') };
    if (!(await confirm({ ...words, danger: true }))) return null;
    return taken(await call(pageHistory.discardChanges, { params }), 'discarded');
  };
  return { publish: () => publish(), discard };
}
