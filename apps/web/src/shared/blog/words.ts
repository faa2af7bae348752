import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

/** The words of a post's card, wherever it stands; screens that show one load them with their own. */
export const postCardWords = words('post-card', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const usePostCardWords = () => useWords(postCardWords);
