import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const homeWords = words('home', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useHomeWords = () => useWords(homeWords);
export type HomeSay = ReturnType<typeof useHomeWords>;
