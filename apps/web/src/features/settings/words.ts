import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

export const settingsWords = words('settings', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useSettingsWords = () => useWords(settingsWords);
export type SettingsSay = ReturnType<typeof useSettingsWords>;
