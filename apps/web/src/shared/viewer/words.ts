import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const viewerWords = words('viewer', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useViewerWords = () => useWords(viewerWords);
