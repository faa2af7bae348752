import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const sessionWords = words('session', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useSessionWords = () => useWords(sessionWords);
