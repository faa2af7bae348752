import type { RichDoc } from '@ruche/rich-text';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../platform/use-words';
import { pageQueries } from './queries';
import { type TemplateKey, templateKeys } from './templates/keys';

/** What a new page begins with: one of ours, or a copy of what a page of that id says; nothing without either. */
export function useTemplate(asked: string | null): { body: RichDoc | null; isPending: boolean } {
  const language = useLanguage();
  const ours = templateKeys.find((key) => key === asked) as TemplateKey | undefined;
  const id = ours ? 0 : Number(asked) || 0;
  const built = useQuery({
    queryKey: ['templates', language],
    queryFn: () => (language === 'fr' ? import('./templates/fr').then((m) => m.fr) : import('./templates/en').then((m) => m.en)),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: ours !== undefined,
  });
  const page = useQuery({ ...pageQueries.detail(id), enabled: id > 0 });
  if (ours) return { body: built.data?.[ours] ?? null, isPending: built.isPending };
  if (id > 0) return { body: (page.data?.body.doc as RichDoc | undefined) ?? null, isPending: page.isPending };
  return { body: null, isPending: false };
}
