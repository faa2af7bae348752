import { useWords } from '../platform/use-words';
import { words } from '../platform/words';

/** The words of the shared pieces. */
export const sharedWords = words('shared', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useSharedWords = () => useWords(sharedWords);
export type SharedSay = ReturnType<typeof useSharedWords>;
