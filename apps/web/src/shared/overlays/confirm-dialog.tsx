import { lazy } from 'react';
import { useStore } from '../store';
import { asked } from './confirm';
import { LateWindow } from './late-window';

const ConfirmPanel = lazy(() => import('./confirm-panel'));

/** Shows what `confirm()` asks; stands once in the shell. */
export function ConfirmDialog() {
  const question = useStore(asked);
  return (
    question && (
      // With the line down the browser's own window asks.
      <LateWindow key={question.title} onFail={() => question.answer(window.confirm(`${question.title}\n\n${question.text}`))}>
        <ConfirmPanel question={question} />
      </LateWindow>
    )
  );
}
