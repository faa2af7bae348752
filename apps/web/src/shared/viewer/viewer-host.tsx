import { lazy } from 'react';
import { loadWords } from '../../platform/words';
import { LateWindow } from '../overlays/late-window';
import { useStore } from '../store';
import { toastProblem } from '../toasts/toast';
import { askedFile } from './file-versions';
import { closeViewer, viewed } from './viewer';
import { viewerWords } from './words';

const ViewerWindow = lazy(async () => {
  const [window] = await Promise.all([import('./viewer-window'), loadWords([viewerWords])]);
  return { default: window.ViewerWindow };
});
const VersionsWindow = lazy(async () => {
  const [window] = await Promise.all([import('./versions-window'), loadWords([viewerWords])]);
  return { default: window.VersionsWindow };
});

/** Shows what `view()` and `showVersions()` open; stands once in the shell. */
export function ViewerHost() {
  const open = useStore(viewed);
  const asked = useStore(askedFile);
  const leave = () => askedFile.set(null);
  return (
    <>
      {open && (
        // Without its code the browser shows the file, as it does any link.
        <LateWindow
          onFail={() => {
            closeViewer();
            window.open(open.all[open.at]?.src, '_blank', 'noopener');
          }}
        >
          <ViewerWindow viewed={open} onClose={closeViewer} />
        </LateWindow>
      )}
      {asked && (
        <LateWindow
          onFail={(error) => {
            leave();
            toastProblem(error);
          }}
        >
          <VersionsWindow key={asked.id} file={asked} onClose={leave} />
        </LateWindow>
      )}
    </>
  );
}
