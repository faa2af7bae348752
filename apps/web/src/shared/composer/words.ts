import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

/** The words of the page on which any entry is written; load them with the page. */
export const entryWords = words('entry-composer', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useEntryWords = () => useWords(entryWords);
