/**
 * What is wrong with a document, in words a program can rely on.
 *
 * Light: pure types.
 */

export type ProblemCode = 'too_large' | 'too_deep' | 'too_many_nodes' | 'invalid_document' | 'unsafe_link' | 'unsafe_image';

export type Problem = {
  /** Stable; clients and tests may switch on it. */
  code: ProblemCode;
  /** Where, as keys joined by dots: `content.0.marks.1.attrs.href`; empty for the document itself. */
  path: string;
  /** English, for developers. */
  message: string;
};
