import { lazy } from 'react';
import { loadWords } from '../../platform/words';
import { LateWindow } from '../overlays/late-window';
import { useStore } from '../store';
import { viewed } from './viewer';
import { viewerWords } from './words';

const ViewerWindow = lazy(async () => {
  const [window] = await Promise.all([import('./viewer-window'), loadWords([viewerWords])]);
  return { default: window.ViewerWindow };
});

/** Shows what `view()` opens; stands once in the shell. */
export function ViewerHost() {
  const open = useStore(viewed);
  const close = () => viewed.set(null);
  return (
    open && (
      // Without its code the browser shows the file, as it does any link.
      <LateWindow
        onFail={() => {
          close();
          window.open(open.all[open.at]?.src, '_blank', 'noopener');
        }}
      >
        <ViewerWindow viewed={open} onClose={close} />
      </LateWindow>
    )
  );
}
