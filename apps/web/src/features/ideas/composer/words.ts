import { useWords } from '../../../platform/use-words';
import { words } from '../../../platform/words';

/** The words of the page on which an idea is written. */
export const composerWords = words('idea-composer', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useComposerWords = () => useWords(composerWords);
export type ComposerSay = ReturnType<typeof useComposerWords>;
