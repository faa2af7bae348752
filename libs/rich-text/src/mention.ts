/**
 * The mention node: a person or an entry, by id, with the name it had when mentioned.
 *
 * Pulls TipTap in.
 */
import { Mention } from '@tiptap/extension-mention';
import { NODE_RULES } from './attributes';
import type { MentionAttrs } from './document';
import { mentionHref } from './mentions';
import { mentionText } from './plain-text';
import { type Attributed, numeric, plain, ruled } from './rules';

/** HTML attributes that carry a mention through copy and paste. */
const HTML = { kind: 'data-kind', id: 'data-id', label: 'data-label', handle: 'data-handle', url: 'data-url' } as const;

export const OwnMention = Mention.extend({
  addAttributes() {
    return ruled(
      {
        kind: plain('kind', HTML.kind, 'person'),
        id: numeric('id', HTML.id),
        label: plain('label', HTML.label),
        handle: plain('handle', HTML.handle),
        url: plain('url', HTML.url),
      },
      NODE_RULES.mention,
    );
  },

  // Without a sound id and label it is no mention: then it is pasted as the link and the text that it is.
  parseHTML() {
    const { id, label } = NODE_RULES.mention;
    const whole = (element: Attributed) => !id?.(Number(element.getAttribute(HTML.id))) && !label?.(element.getAttribute(HTML.label));
    return [{ tag: 'a.mention', priority: 1001, getAttrs: (element) => (whole(element) ? null : false) }];
  },

  renderHTML({ node, HTMLAttributes }) {
    const attrs = node.attrs as MentionAttrs;
    return ['a', { ...HTMLAttributes, class: 'mention', href: mentionHref(attrs) }, mentionText(attrs)];
  },

  renderText({ node }) {
    return mentionText(node.attrs as MentionAttrs);
  },
});
