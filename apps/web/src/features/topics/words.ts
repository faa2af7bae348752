import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const topicsWords = words('topics', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useTopicsWords = () => useWords(topicsWords);
