/**
 * @ruche/rich-text: everything about a document that needs no editor library, for every part of the browser and the server.
 *
 * Light by contract: nothing imported from here may import TipTap, ProseMirror or markdown-it (`weight.spec.ts` checks it).
 * `@ruche/rich-text/schema` has the editor's extensions and `validate`, `@ruche/rich-text/markdown` Markdown in and out.
 */
export { anchorOf, footnoteNumbers, type HeadingPlace, headingPlaces, headingsOf } from './anchors';
export { isDay } from './days';
export * from './document';
export { EMBED_ORIGINS, type Embed, embedOf } from './embeds';
export { fileIdsOf, imagesOf, linkedFileIdsOf } from './files';
export { HANDLE } from './handles';
export { escapeHtml, type HtmlOptions, toHtml } from './html';
export { inspect, inspectNode } from './inspect';
export { LIMITS } from './limits';
export { fileIdOf, isAnchor, isAppPath, isExternal, isSafeHref } from './links';
export { handlesIn, type MentionedPerson, type MentionRef, mentionHref, mentionsOf, mentionsSpace, withMentions } from './mentions';
export {
  anchored,
  findPassage,
  PASSAGE,
  type PassageAnchor,
  passageAt,
  type Span,
  type Words,
  wholeWords,
  wordsOf,
} from './passages';
export { excerpt, inlineText, isEmpty, mentionText, plainText } from './plain-text';
export type { Problem, ProblemCode } from './problem';
export { renderDoc, type Visitor } from './render';
export { caretAfter, type Splice, spliceOf } from './splice';
export { isStorable, toStorable } from './storable';
export { childrenOf, nodesOf } from './walk';
