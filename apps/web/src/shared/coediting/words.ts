import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

/** The words of what several people write at once; load them with the page. */
export const coeditingWords = words('coediting', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useCoeditingWords = () => useWords(coeditingWords);
