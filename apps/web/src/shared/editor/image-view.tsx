import type { ImageAttrs } from '@ruche/rich-text';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useRef, useState } from 'react';
import { Icon } from '../icons/icon';
import styles from './editor.module.css';
import { ImageDialog } from './image-dialog';
import { ResizeEdge, SizeChoice } from './image-sizing';
import { useEditorWords } from './words';

/** An image in the text that is being written, with its description, its width and the way to take it out. */
export function ImageView({ node, selected, updateAttributes, deleteNode, editor }: ReactNodeViewProps) {
  const t = useEditorWords();
  const [describing, setDescribing] = useState(false);
  const image = useRef<HTMLImageElement>(null);
  const { src, alt, width = null, height = null } = node.attrs as ImageAttrs;
  return (
    <NodeViewWrapper as="span" className={styles.image} data-selected={selected || undefined}>
      <img ref={image} src={src} alt={alt ?? ''} width={width ?? undefined} height={height ?? undefined} draggable data-drag-handle />
      {editor.isEditable && <ResizeEdge image={image} width={width} onSize={updateAttributes} />}
      <span className={styles.imageBar} contentEditable={false}>
        <button type="button" className={styles.imageButton} data-missing={!alt || undefined} onClick={() => setDescribing(true)}>
          <Icon name={alt ? 'check' : 'edit'} size={15} />
          <span>{alt ? t('image.change', { alt }) : t('image.describe')}</span>
        </button>
        <SizeChoice image={image} width={width} onSize={updateAttributes} />
        <button type="button" className={styles.imageButton} aria-label={t('image.remove')} title={t('image.remove')} onClick={deleteNode}>
          <Icon name="trash" size={16} />
        </button>
      </span>
      {describing && (
        <ImageDialog
          alt={alt ?? ''}
          onClose={() => setDescribing(false)}
          onSave={(text) => {
            updateAttributes({ alt: text || null });
            setDescribing(false);
            window.setTimeout(() => editor.commands.focus());
          }}
        />
      )}
    </NodeViewWrapper>
  );
}
