import { embedOf, type RichDoc } from '@ruche/rich-text';
import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { RefObject } from 'react';
import { rowsOf, tidyPastedHtml } from './paste-html';

const blockMarks = /^(#{1,4} |[-*+] |\d{1,9}[.)] |> |```|- \[[ xX]\] )/m;
const inlineMarks = /\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\s]+\)|`[^`\n]+`|~~[^~\n]+~~/;

/** Does this plain text look as if it was written in Markdown? */
export const looksLikeMarkdown = (text: string): boolean => blockMarks.test(text) || inlineMarks.test(text);

type AddImages = (files: File[], at: number | null) => void;

/** Pasting and dropping: files are sent, Markdown keeps its structure, HTML is read by the schema. */
export function pasteHandlers(editor: RefObject<Editor | null>, addImages: AddImages) {
  return {
    handlePaste: (view: EditorView, event: ClipboardEvent): boolean => {
      const data = event.clipboardData;
      if (!data) return false;
      const html = data.getData('text/html');
      const files = [...data.files];
      if (files.length > 0 && !hasWords(html)) {
        addImages(files, null);
        return true;
      }
      const text = data.getData('text/plain');
      if (editor.current && !inCode(view)) {
        const embed = isBlankLine(view) && embedOf(text.trim()) ? text.trim() : null;
        if (embed) return editor.current.commands.insertContent({ type: 'embed', attrs: { url: embed } });
        const rows = html === '' ? rowsOf(text) : null;
        if (rows) return editor.current.commands.insertContent(tableOf(rows));
      }
      const isPlain = html === '' || data.types.includes('vscode-editor-data');
      if (!isPlain || inCode(view) || !looksLikeMarkdown(text) || !editor.current) return false;
      void insertMarkdown(editor.current, text);
      return true;
    },
    transformPastedHTML: tidyPastedHtml,
    // A click on the words over a folded part would fold it away from whoever writes in it.
    handleDOMEvents: {
      click: (_: EditorView, event: MouseEvent) => {
        if ((event.target as Element).closest('summary')) event.preventDefault();
        return false;
      },
    },
    handleDrop: (view: EditorView, event: DragEvent): boolean => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return false;
      event.preventDefault();
      addImages(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null);
      return true;
    },
  };
}

const isBlankLine = ({ state }: EditorView): boolean => state.selection.empty && state.selection.$from.parent.content.size === 0;

/** The first row is the header: it nearly always is, and one button says otherwise. */
const tableOf = (rows: string[][]) => ({
  type: 'table',
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((text) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', ...(text.trim() ? { content: [{ type: 'text', text: text.trim() }] } : {}) }],
    })),
  })),
});

/** A picture copied from a page comes with HTML that holds nothing but the picture. */
function hasWords(html: string): boolean {
  return html !== '' && (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim() !== '';
}

const inCode = ({ state }: EditorView): boolean => state.selection.$from.parent.type.spec.code === true;

/** The reader of Markdown is fetched at the first such paste; when it can't come, the words are put in as they are. */
async function insertMarkdown(editor: Editor, text: string): Promise<void> {
  try {
    const { fromMarkdown } = await import('@ruche/rich-text/markdown');
    const { content } = fromMarkdown(text) as RichDoc;
    const [only] = content;
    const inline = content.length === 1 && only?.type === 'paragraph' ? only.content : undefined;
    editor
      .chain()
      .focus()
      .insertContent(inline ?? content)
      .run();
  } catch {
    editor.chain().focus().insertContent({ type: 'text', text }).run();
  }
}
