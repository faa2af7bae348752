import { useWords } from '../platform/use-words';
import { words } from '../platform/words';

/** The words of the shell: places, menus, palette, shortcuts. */
export const shellWords = words('shell', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useShellWords = () => useWords(shellWords);
export type ShellSay = ReturnType<typeof useShellWords>;
