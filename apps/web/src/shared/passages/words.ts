import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

/** The words of threads about passages; screens that show them load these and `commentsWords` with their own. */
export const passagesWords = words('passages', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const usePassagesWords = () => useWords(passagesWords);
