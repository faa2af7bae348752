import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const notificationsWords = words('notifications', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useNotificationsWords = () => useWords(notificationsWords);
export type NotificationsSay = ReturnType<typeof useNotificationsWords>;
