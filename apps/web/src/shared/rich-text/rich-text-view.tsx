import { type FileAttrs, type InlineNode, inlineText, type RichDoc } from '@ruche/rich-text';
import { Fragment, type ReactNode, useId, useMemo } from 'react';
import { Link } from 'react-router';
import { Icon } from '../icons/icon';
import { viewing, viewOnClick } from '../viewer/viewer';
import { useSharedWords } from '../words';
import { CodeView } from './code-view';
import { PassageAtom, PassageWords } from './passage-words';
import { ReadingProvider, readingOf, useReading } from './reading';
import styles from './rich-text.module.css';
import { Callout, Day, Embed, FileCard, Folded, Footnote, FootnoteCall, TableFrame } from './text-blocks';

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
  headingsFrom?: 1 | 2 | 3;
  /** Headings have places that addresses lead to; for the one text that a page is about. */
  anchored?: boolean;
  /** Its words can be pointed at, and threads about them shown: see `PassagesShown`. */
  places?: ReadonlyMap<object, number>;
}
/** How a document is drawn. */
interface Drawing {
  from: number;
  places: ReadonlyMap<object, number> | undefined;
}

/** A document as elements: only known nodes and safe addresses are drawn, never HTML. */
export function RichTextView({ doc, size = 'article', headingsFrom = 2, anchored = false, places }: RichTextViewProps) {
  const prefix = useId();
  const reading = useMemo(() => readingOf(doc as unknown as RichDoc, prefix, anchored), [doc, prefix, anchored]);
  return (
    <ReadingProvider value={reading}>
      <div className={styles.prose} data-size={size}>
        {children(doc as unknown as DocNode, { from: headingsFrom, places })}
      </div>
    </ReadingProvider>
  );
}

function children(node: DocNode, how: Drawing): ReactNode {
  return node.content?.map((child, index) => {
    const key = `${index}-${child.type}`;
    return <Fragment key={key}>{child.type === 'text' ? marked(child, how) : pointed(child, how)}</Fragment>;
  });
}

function element(node: DocNode, how: Drawing): ReactNode {
  const inside = () => children(node, how);
  switch (node.type) {
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'heading':
      return (
        <Heading node={node} level={Number(node.attrs?.['level'] ?? 1) - 1 + how.from}>
          {inside()}
        </Heading>
      );
    case 'bulletList':
      return <ul dir="auto">{inside()}</ul>;
    case 'orderedList':
      return (
        <ol dir="auto" start={Number(node.attrs?.['start'] ?? 1)}>
          {inside()}
        </ol>
      );
    case 'listItem':
      return <li>{inside()}</li>;
    case 'taskList':
      return (
        <ul dir="auto" className={styles.tasks}>
          {inside()}
        </ul>
      );
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
        <CodeView
          text={textOf(node)}
          at={how.places?.get(node.content?.[0] ?? node)}
          language={typeof node.attrs?.['language'] === 'string' ? node.attrs['language'] : null}
        />
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
      return block(node, inside);
  }
}

/** What long texts have. */
function block({ type, attrs = {} }: DocNode, inside: () => ReactNode): ReactNode {
  switch (type) {
    case 'table':
      return <TableFrame>{inside()}</TableFrame>;
    case 'tableRow':
      return <tr>{inside()}</tr>;
    case 'tableHeader':
      return <th {...cell(attrs)}>{inside()}</th>;
    case 'tableCell':
      return <td {...cell(attrs)}>{inside()}</td>;
    case 'callout':
      return <Callout kind={attrs['kind']}>{inside()}</Callout>;
    case 'details':
      return <Folded>{inside()}</Folded>;
    case 'detailsSummary':
      return <summary>{inside()}</summary>;
    case 'detailsContent':
      return <div>{inside()}</div>;
    case 'file':
      return <FileCard attrs={attrs as FileAttrs} />;
    case 'embed':
      return <Embed url={String(attrs['url'] ?? '')} />;
    case 'date':
      return <Day date={String(attrs['date'] ?? '')} />;
    case 'footnoteRef':
      return <FootnoteCall label={String(attrs['label'] ?? '')} />;
    case 'footnote':
      return <Footnote label={String(attrs['label'] ?? '')}>{inside()}</Footnote>;
    default:
      return inside();
  }
}

const cell = (attrs: Record<string, unknown>) => ({
  colSpan: Number(attrs['colspan'] ?? 1),
  rowSpan: Number(attrs['rowspan'] ?? 1),
  'data-align': typeof attrs['align'] === 'string' ? attrs['align'] : undefined,
});

const textOf = (node: DocNode): string => node.text ?? node.content?.map(textOf).join('') ?? '';

function Heading({ node, level, children: inside }: { node: DocNode; level: number; children: ReactNode }) {
  const t = useSharedWords();
  const place = useReading().places.get(node);
  const id = place?.anchor;
  const words = (
    <>
      {inside}
      {place && (
        <a className={styles.anchor} href={`#${place.anchor}`} aria-label={t('anchor', { title: place.text })}>
          <Icon name="link" size={15} />
        </a>
      )}
    </>
  );
  if (level <= 2) return <h2 id={id}>{words}</h2>;
  return level === 3 ? <h3 id={id}>{words}</h3> : <h4 id={id}>{words}</h4>;
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
  const t = useSharedWords();
  const src = ownAddress(attrs['src']);
  if (!src) return null;
  const size = { width: Number(attrs['width']) || undefined, height: Number(attrs['height']) || undefined };
  const alt = String(attrs['alt'] ?? '');
  const label = alt ? t('viewPictureOf', { name: alt }) : t('viewPicture');
  return (
    <span className={styles.picture}>
      <img src={src} alt={alt} loading="lazy" decoding="async" {...size} />
      <button type="button" aria-label={label} title={label} onClick={viewOnClick} {...viewing({ kind: 'picture', src, name: alt })} />
    </span>
  );
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
function marked(node: DocNode, { places }: Drawing): ReactNode {
  const { text = '', marks = [] } = node;
  const at = places?.get(node);
  return marks.reduce<ReactNode>(withMark, at === undefined ? text : <PassageWords at={at} text={text} />);
}

/** What is read as words without being text, where it can be pointed at. */
function pointed(node: DocNode, how: Drawing): ReactNode {
  const at = how.places?.get(node);
  const drawn = element(node, how);
  if (at === undefined || node.type === 'hardBreak') return drawn;
  return (
    <PassageAtom at={at} length={inlineText(node as unknown as InlineNode).length}>
      {drawn}
    </PassageAtom>
  );
}

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
  if (typeof href === 'string' && /^#[^\s]/.test(href)) return <a href={href}>{inside}</a>;
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
