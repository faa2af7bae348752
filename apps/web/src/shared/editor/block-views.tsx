import { type CalloutKind, calloutKinds, type EmbedNode, type FileAttrs } from '@ruche/rich-text';
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { Icon } from '../icons/icon';
import { calloutIcons, FileCard } from '../rich-text/text-blocks';
import textStyles from '../rich-text/text-blocks.module.css';
import styles from './blocks.module.css';
import { useEditorWords } from './words';

/** A remark while it is written: its drawing says of what kind, and goes on to the next. */
export function CalloutView({ node, updateAttributes }: ReactNodeViewProps) {
  const t = useEditorWords();
  const kind = node.attrs['kind'] as CalloutKind;
  const next = calloutKinds[(calloutKinds.indexOf(kind) + 1) % calloutKinds.length];
  return (
    <NodeViewWrapper className={textStyles.callout} data-kind={kind}>
      <button
        type="button"
        className={styles.kind}
        contentEditable={false}
        aria-label={t('callout.change', { kind: t(`callout.${kind}`) })}
        title={t('callout.change', { kind: t(`callout.${kind}`) })}
        onClick={() => updateAttributes({ kind: next })}
      >
        <Icon name={calloutIcons[kind]} size={19} />
      </button>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}

export function FileView({ node, selected, deleteNode }: ReactNodeViewProps) {
  const t = useEditorWords();
  return (
    <NodeViewWrapper className={styles.card} data-selected={selected || undefined} data-drag-handle>
      <div contentEditable={false} inert>
        <FileCard attrs={node.attrs as FileAttrs} />
      </div>
      <RemoveButton label={t('blocks.removeFile')} onPress={deleteNode} />
    </NodeViewWrapper>
  );
}

/** A page of another site while one writes: its address is enough. */
export function EmbedView({ node, selected, deleteNode }: ReactNodeViewProps) {
  const t = useEditorWords();
  const { url } = node.attrs as EmbedNode['attrs'];
  return (
    <NodeViewWrapper className={styles.card} data-selected={selected || undefined} data-drag-handle>
      <div className={styles.embed} contentEditable={false}>
        <Icon name="play" size={20} />
        <span>{url}</span>
      </div>
      <RemoveButton label={t('blocks.removeEmbed')} onPress={deleteNode} />
    </NodeViewWrapper>
  );
}

function RemoveButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.remove} contentEditable={false} aria-label={label} title={label} onClick={onPress}>
      <Icon name="trash" size={16} />
    </button>
  );
}

/** A day, chosen in the browser's own calendar. */
export function DateView({ node, updateAttributes }: ReactNodeViewProps) {
  const t = useEditorWords();
  return (
    <NodeViewWrapper as="span" className={styles.date}>
      <input
        type="date"
        aria-label={t('blocks.date')}
        value={String(node.attrs['date'])}
        onChange={({ currentTarget: { value } }) => value && updateAttributes({ date: value })}
      />
    </NodeViewWrapper>
  );
}

/** What a footnote says, under its label. */
export function FootnoteView({ node }: ReactNodeViewProps) {
  const t = useEditorWords();
  const label = String(node.attrs['label']);
  return (
    <NodeViewWrapper className={styles.note} role="note" aria-label={t('blocks.footnote', { label })}>
      <span contentEditable={false}>{label}</span>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}

const languages = [
  'bash',
  'csharp',
  'css',
  'diff',
  'go',
  'java',
  'javascript',
  'json',
  'markdown',
  'php',
  'python',
  'ruby',
  'rust',
  'sql',
  'typescript',
  'xml',
  'yaml',
];

/** Code and its language. */
export function CodeBlockView({ node, updateAttributes }: ReactNodeViewProps) {
  const t = useEditorWords();
  const language = (node.attrs['language'] as string | null) ?? '';
  const offered = language === '' || languages.includes(language) ? languages : [...languages, language];
  return (
    <NodeViewWrapper className={styles.code}>
      <select
        contentEditable={false}
        aria-label={t('blocks.language')}
        value={language}
        onChange={({ currentTarget: { value } }) => updateAttributes({ language: value || null })}
      >
        <option value="">{t('blocks.plainText')}</option>
        {offered.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <pre>
        <NodeViewContent<'code'> as="code" />
      </pre>
    </NodeViewWrapper>
  );
}
