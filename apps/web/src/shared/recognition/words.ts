import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

/** Badges, rules and thanks by name: load them with the route that shows any of them. */
export const recognitionWords = words('recognition', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useRecognitionWords = () => useWords(recognitionWords);
