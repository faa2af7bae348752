import './code-colours.css';
import type { Element, Root, RootContent } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import { Fragment, type ReactNode } from 'react';

const known = {
  bash,
  csharp,
  css,
  diff,
  go,
  java,
  javascript,
  json,
  markdown,
  php,
  python,
  ruby,
  rust,
  sql,
  typescript,
  xml,
  yaml,
};
const lowlight = createLowlight(known);

/** What code is, as a tree; null for a language that we don't colour. */
export function treeOf(text: string, language: string): Root | null {
  return lowlight.registered(language) ? lowlight.highlight(language, text) : null;
}

/** The same as elements. */
export function painted(text: string, language: string): ReactNode {
  const tree = treeOf(text, language);
  return tree ? inside(tree) : text;
}

function inside({ children }: Root | Element): ReactNode {
  return children.map((child, index) => {
    const key = `${index}-${child.type}`;
    return <Fragment key={key}>{piece(child)}</Fragment>;
  });
}

function piece(node: RootContent): ReactNode {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? <span className={classOf(node)}>{inside(node)}</span> : null;
}

/** `hljs-keyword`, `hljs-title function_`. */
export const classOf = ({ properties }: Element): string => (properties.className as string[] | undefined)?.join(' ') ?? '';
