import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const boardWords = words('board', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useBoardWords = () => useWords(boardWords);
export type BoardSay = ReturnType<typeof useBoardWords>;
