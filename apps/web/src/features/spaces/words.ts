import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const spacesWords = words('spaces', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useSpacesWords = () => useWords(spacesWords);
export type SpacesSay = ReturnType<typeof useSpacesWords>;
