import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

/** The words of conversations; screens that show one load them with their own. */
export const commentsWords = words('comments', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useCommentsWords = () => useWords(commentsWords);
