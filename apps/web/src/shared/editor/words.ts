import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';

/** The words of the editor; they come with it. */
export const editorWords = words('editor', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useEditorWords = () => useWords(editorWords);
export type EditorSay = ReturnType<typeof useEditorWords>;
