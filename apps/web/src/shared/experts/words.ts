import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

/** Who knows, why they, and asking them: load them with the route that shows any of it. */
export const expertsWords = words('experts', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useExpertsWords = () => useWords(expertsWords);
