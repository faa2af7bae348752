import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const helpWords = words('help', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useHelpWords = () => useWords(helpWords);
export type HelpSay = ReturnType<typeof useHelpWords>;
