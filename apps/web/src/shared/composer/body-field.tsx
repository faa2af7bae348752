import type { RichDoc } from '@ruche/rich-text';
import type { RefObject } from 'react';
import type { EditorHandle } from '../editor/editor-types';
import { RichTextEditor } from '../editor/rich-text-editor';
import styles from './fields.module.css';

/** Longest text, in characters. */
const longest = 50_000;

interface BodyFieldProps {
  label: string;
  placeholder: string;
  handle: RefObject<EditorHandle | null>;
  initial: RichDoc;
  spaceId: number | null;
  error: string | undefined;
  onBusy: (busy: boolean) => void;
  onChange: (body: RichDoc) => void;
}

/** The text of an entry under its name, with what is wrong with it. */
export function BodyField({ label, placeholder, handle, initial, spaceId, error, onBusy, onChange }: BodyFieldProps) {
  return (
    <div>
      <span className={styles.label} id="body-label">
        {label}
      </span>
      <div id="field-body">
        <RichTextEditor
          handle={handle}
          label={label}
          initial={initial}
          placeholder={placeholder}
          scope={spaceId === null ? {} : { space: spaceId }}
          max={longest}
          invalid={Boolean(error)}
          describedBy={error ? 'body-error' : undefined}
          onBusy={onBusy}
          onChange={onChange}
        />
      </div>
      {error && (
        <p className={styles.error} id="body-error">
          {error}
        </p>
      )}
    </div>
  );
}
