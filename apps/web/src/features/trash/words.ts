import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const trashWords = words('trash', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useTrashWords = () => useWords(trashWords);
