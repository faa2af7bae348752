import type { ImageAttrs } from '@ruche/rich-text';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { Icon } from '../icons/icon';
import blockStyles from './blocks.module.css';
import styles from './editor.module.css';
import { ImageDialog } from './image-dialog';
import { useEditorWords } from './words';

/** How wide an image is shown, in pixels; never wider than the text. */
const sizes = [
  { key: 'small', pixels: 240 },
  { key: 'medium', pixels: 480 },
  { key: 'large', pixels: 1_200 },
] as const;

/** An image in the text that is being written, with its description and the way to take it out. */
export function ImageView({ node, selected, updateAttributes, deleteNode, editor }: ReactNodeViewProps) {
  const t = useEditorWords();
  const [describing, setDescribing] = useState(false);
  const { src, alt, width, height } = node.attrs as ImageAttrs;
  return (
    <NodeViewWrapper as="span" className={styles.image} data-selected={selected || undefined}>
      <img src={src} alt={alt ?? ''} width={width ?? undefined} height={height ?? undefined} draggable data-drag-handle />
      <span className={styles.imageBar} contentEditable={false}>
        <button type="button" className={styles.imageButton} data-missing={!alt || undefined} onClick={() => setDescribing(true)}>
          <Icon name={alt ? 'check' : 'edit'} size={15} />
          <span>{alt ? t('image.change', { alt }) : t('image.describe')}</span>
        </button>
        <span className={blockStyles.sizes} role="group" aria-label={t('image.size')}>
          {sizes.map(({ key, pixels }) => (
            <button
              key={key}
              type="button"
              className={styles.imageButton}
              aria-pressed={width === pixels}
              aria-label={t(`image.${key}`)}
              title={t(`image.${key}`)}
              onClick={() => updateAttributes({ width: pixels, height: null })}
            >
              {key.charAt(0).toUpperCase()}
            </button>
          ))}
        </span>
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
