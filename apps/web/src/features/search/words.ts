import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const searchWords = words('search', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useSearchWords = () => useWords(searchWords);
export type SearchSay = ReturnType<typeof useSearchWords>;
