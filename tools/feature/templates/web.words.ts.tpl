import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const __plural__Words = words('__plural__', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const use__Plural__Words = () => useWords(__plural__Words);
