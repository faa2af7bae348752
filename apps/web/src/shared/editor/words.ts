import { useWords } from '../../platform/use-words';
import { words } from '../../platform/words';
import type { InsertionKey } from './insertions';

/** The words of the editor; they come with it. */
export const editorWords = words('editor', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});
export const useEditorWords = () => useWords(editorWords);
export type EditorSay = ReturnType<typeof useEditorWords>;

/** What `/` says of one thing that it offers; `also`: other names by which people look for it. */
export const insertionWords = (t: EditorSay, key: InsertionKey) => ({
  title: t(`insert.${key}`),
  note: t(`insertNote.${key}`),
  also: t(`insertAlso.${key}`),
});
