import type { BlockNode, RichDoc } from '@ruche/rich-text';
import type { AnyExtension } from '@tiptap/core';
import type { Ref } from 'react';

/** What is known of a text besides its document. */
export interface TextFacts {
  empty: boolean;
  /** Characters, without markup. */
  length: number;
}

/** Where the text will stand: only people who read it there are suggested after `@`. */
export interface MentionScope {
  entry?: number;
  space?: number;
}

/** What the page around an editor may do to it. */
export interface EditorHandle {
  focus: () => void;
  /** Another document in place of the present one; `undo` brings the old one back. */
  replace: (doc: RichDoc) => void;
  /** Somebody's words as a quote, then an empty line to answer on. */
  quote: (quoted: QuotedWords) => void;
}
export interface QuotedWords {
  /** None for the text above the conversation. */
  commentId: number | null;
  author: string | null;
  content: BlockNode[];
}

export interface RichTextEditorProps {
  /** Name of the field for screen readers. */
  label: string;
  /** The first document; later changes are ignored, see `EditorHandle.replace`. */
  initial?: RichDoc | null;
  onChange: (doc: RichDoc, facts: TextFacts) => void;
  /** `Ctrl/⌘ Enter`. Left out: the form around the editor hears the keys. */
  onSubmit?: () => void;
  /** True while images are on their way: the text is not whole yet. */
  onBusy?: (busy: boolean) => void;
  scope: MentionScope;
  placeholder?: string;
  /** For comments: small at rest, its toolbar comes with the focus. */
  compact?: boolean;
  autoFocus?: boolean;
  /** Most characters; a count appears when it comes near. */
  max?: number;
  /** Id of an element that explains the field or says what is wrong with it. */
  describedBy?: string | undefined;
  invalid?: boolean;
  handle?: Ref<EditorHandle>;
  /** What makes it one of several editors of a shared document, which brings text and history of its own. Must stay the same. */
  together?: AnyExtension[];
  /** The words stay to be read and copied. */
  readOnly?: boolean;
}
