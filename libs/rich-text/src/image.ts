/**
 * The image node: inline, so that Markdown and the editor agree on where it may stand, and only ever one of our own files.
 *
 * Pulls TipTap in.
 */
import { Image } from '@tiptap/extension-image';
import { NODE_RULES } from './attributes';
import { fileIdOf } from './links';
import { type Attributed, numeric, ruled } from './rules';

export const OwnImage = Image.extend({
  addAttributes() {
    const fileId = { default: null, parseHTML: (element: Attributed) => fileIdOf(element.getAttribute('src') ?? ''), rendered: false };
    const size = { width: numeric('width', 'width'), height: numeric('height', 'height') };
    return ruled({ ...this.parent?.(), ...size, fileId }, NODE_RULES.image);
  },

  // A pasted picture of another site is not shown: its server would learn who reads the page.
  parseHTML() {
    return [{ tag: 'img[src]', getAttrs: (element) => (fileIdOf(element.getAttribute('src') ?? '') === null ? false : null) }];
  },

  // TipTap's rule makes an image of any address typed as Markdown.
  addInputRules() {
    return [];
  },
}).configure({ inline: true });
