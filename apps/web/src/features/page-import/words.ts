import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const pageImportWords = words('pageImport', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const usePageImportWords = () => useWords(pageImportWords);
