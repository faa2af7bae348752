import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

/** The words of dates of publication; screens that set one load them with their own. */
export const publishingWords = words('publishing', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const usePublishingWords = () => useWords(publishingWords);
