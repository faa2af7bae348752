import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSharedWords } from '../words';
import styles from './rich-text.module.css';

/** A node of the shared document schema, as JSON. */
export interface DocNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
}
interface RichTextViewProps {
  /** `body.doc` of an entry or a comment. */
  doc: Record<string, unknown>;
  /** Comments are set a little smaller than articles. */
  size?: 'article' | 'comment';
  /** Added to heading levels, so that a document's first heading fits below the page's own. */
  headingsFrom?: 2 | 3;
}

/** A document as elements: only known nodes and safe addresses are drawn, never HTML. */
export function RichTextView({ doc, size = 'article', headingsFrom = 2 }: RichTextViewProps) {
  return (
    <div className={styles.prose} data-size={size}>
      {children(doc as unknown as DocNode, headingsFrom)}
    </div>
  );
}

function children(node: DocNode, from: number): ReactNode {
  return node.content?.map((child, index) => {
    const key = `${index}-${child.type}`;
    return <Fragment key={key}>{child.type === 'text' ? marked(child) : element(child, from)}</Fragment>;
  });
}

function element(node: DocNode, from: number): ReactNode {
  const inside = () => children(node, from);
  switch (node.type) {
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'heading':
      return <Heading level={Number(node.attrs?.['level'] ?? 1) - 1 + from}>{inside()}</Heading>;
    case 'bulletList':
      return <ul>{inside()}</ul>;
    case 'orderedList':
      return <ol start={Number(node.attrs?.['start'] ?? 1)}>{inside()}</ol>;
    case 'listItem':
      return <li>{inside()}</li>;
    case 'taskList':
      return <ul className={styles.tasks}>{inside()}</ul>;
    case 'taskItem':
      return <Task done={node.attrs?.['checked'] === true}>{inside()}</Task>;
    case 'blockquote':
      return (
        <blockquote>
          {typeof node.attrs?.['author'] === 'string' && <cite>{node.attrs['author']}</cite>}
          {inside()}
        </blockquote>
      );
    case 'codeBlock':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll inside, also by keyboard
        <pre tabIndex={0}>
          <code>{inside()}</code>
        </pre>
      );
    case 'image':
      return <Picture attrs={node.attrs ?? {}} />;
    case 'hardBreak':
      return <br />;
    case 'horizontalRule':
      return <hr />;
    case 'mention':
      return <Mention attrs={node.attrs ?? {}} />;
    default:
      return inside();
  }
}

function Heading({ level, children: inside }: { level: number; children: ReactNode }) {
  if (level <= 2) return <h2>{inside}</h2>;
  return level === 3 ? <h3>{inside}</h3> : <h4>{inside}</h4>;
}

function Task({ done, children: inside }: { done: boolean; children: ReactNode }) {
  const t = useSharedWords();
  return (
    <li>
      <input type="checkbox" checked={done} disabled readOnly aria-label={t(done ? 'task.done' : 'task.open')} />
      <div>{inside}</div>
    </li>
  );
}

function Picture({ attrs }: { attrs: Record<string, unknown> }) {
  const src = ownAddress(attrs['src']);
  if (!src) return null;
  const size = { width: Number(attrs['width']) || undefined, height: Number(attrs['height']) || undefined };
  return <img src={src} alt={String(attrs['alt'] ?? '')} loading="lazy" decoding="async" {...size} />;
}

function Mention({ attrs }: { attrs: Record<string, unknown> }) {
  const label = String(attrs['label'] ?? '');
  const person = attrs['kind'] === undefined || attrs['kind'] === 'person';
  const url = person ? `/people/${String(attrs['handle'] ?? '')}` : ownAddress(attrs['url']);
  const text = person ? `@${label}` : label;
  return url ? (
    <Link to={url} className={styles.mention}>
      {text}
    </Link>
  ) : (
    <span className={styles.mention}>{text}</span>
  );
}

/** Text with its marks, the innermost first. */
const marked = ({ text = '', marks = [] }: DocNode): ReactNode => marks.reduce<ReactNode>(withMark, text);

function withMark(inside: ReactNode, { type, attrs }: NonNullable<DocNode['marks']>[number]): ReactNode {
  switch (type) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'strike':
      return <s>{inside}</s>;
    case 'code':
      return <code>{inside}</code>;
    case 'link':
      return <Anchor href={attrs?.['href']}>{inside}</Anchor>;
    default:
      return inside;
  }
}

function Anchor({ href, children: inside }: { href: unknown; children: ReactNode }) {
  const own = ownAddress(href);
  if (own && !own.startsWith('/api/')) return <Link to={own}>{inside}</Link>;
  const safe = own ?? (typeof href === 'string' && /^(https?:|mailto:|tel:)/i.test(href) ? href : undefined);
  return safe ? (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {inside}
    </a>
  ) : (
    inside
  );
}

/** A path on this site; `//elsewhere`, `/\elsewhere` and other schemes are none. */
function ownAddress(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}
