import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const peopleWords = words('people', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const usePeopleWords = () => useWords(peopleWords);
export type PeopleSay = ReturnType<typeof usePeopleWords>;
