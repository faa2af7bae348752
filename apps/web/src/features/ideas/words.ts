import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const ideasWords = words('ideas', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useIdeasWords = () => useWords(ideasWords);
export type IdeasSay = ReturnType<typeof useIdeasWords>;
