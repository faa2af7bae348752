/**
 * @ruche/rich-text/schema: the editor's extensions, the ProseMirror schema made from them, and `validate`.
 *
 * Heavy (TipTap and ProseMirror): for the server and for the lazily loaded editor.
 */
export { type EditorOptions, extensions } from './extensions';
export type { Problem, ProblemCode } from './problem';
export { type Result, schema, validate } from './validate';
