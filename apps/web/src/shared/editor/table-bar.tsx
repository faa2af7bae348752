import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  setCellAttr,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { type Editor, useEditorState } from '@tiptap/react';
import { useRef } from 'react';
import { Icon, type IconName } from '../icons/icon';
import styles from './toolbar.module.css';
import { makeStop, moveAlong } from './toolbar-focus';
import { useEditorWords } from './words';

const commands = {
  rowBefore: ['arrowUp', addRowBefore],
  rowAfter: ['arrowDown', addRowAfter],
  columnBefore: ['arrowLeft', addColumnBefore],
  columnAfter: ['arrowRight', addColumnAfter],
  headerRow: ['rows', toggleHeaderRow],
  headerColumn: ['columns', toggleHeaderColumn],
  merge: ['merge', mergeCells],
  split: ['branch', splitCell],
  left: ['list', setCellAttr('align', null)],
  center: ['menu', setCellAttr('align', 'center')],
  right: ['sort', setCellAttr('align', 'right')],
  deleteRow: ['close', deleteRow],
  deleteColumn: ['close', deleteColumn],
  deleteTable: ['trash', deleteTable],
} as const satisfies Record<string, readonly [IconName, Command]>;
type CommandKey = keyof typeof commands;
const keys = Object.keys(commands) as CommandKey[];

/** What can be done to the table in which the cursor stands, with words: few people know these drawings. */
export function TableBar({ editor }: { editor: Editor }) {
  const t = useEditorWords();
  const bar = useRef<HTMLDivElement>(null);
  const can = useEditorState({
    editor,
    selector: ({ editor: e }) => (e.isActive('table') ? keys.filter((key) => commands[key][1](e.state)).join(' ') : null),
  });
  if (can === null) return null;
  const possible = can.split(' ');
  return (
    <div
      ref={bar}
      className={styles.tableBar}
      role="toolbar"
      aria-label={t('table.label')}
      onKeyDown={(event) => moveAlong(event, bar.current, editor)}
      onFocus={({ target }) => makeStop(bar.current, target)}
    >
      {keys
        .filter((key) => possible.includes(key))
        .map((key, index) => (
          <button
            key={key}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            data-danger={key.startsWith('delete') || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              commands[key][1](editor.state, editor.view.dispatch);
              editor.commands.focus();
            }}
          >
            <Icon name={commands[key][0]} size={15} />
            {t(`table.${key}`)}
          </button>
        ))}
    </div>
  );
}
