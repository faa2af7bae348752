import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const adminWords = words('admin', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useAdminWords = () => useWords(adminWords);
export type AdminSay = ReturnType<typeof useAdminWords>;
