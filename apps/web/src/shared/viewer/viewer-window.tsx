import { Modal } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { Icon } from '../icons/icon';
import { useFocusBack } from '../overlays/use-focus-back';
import { useSharedWords } from '../words';
import { fileIdOfAddress, showVersions } from './file-versions';
import { type Viewable, type Viewed, view } from './viewer';
import styles from './viewer.module.css';
import { useViewerWords } from './words';

const PdfPages = lazy(() => import('./pdf-pages').then((m) => ({ default: m.PdfPages })));

/** One picture or document over the whole page. Arrows go from one to the next, Esc back to where one was. */
export function ViewerWindow({ viewed: { all, at }, onClose }: { viewed: Viewed; onClose: () => void }) {
  const t = useViewerWords();
  const shared = useSharedWords();
  useFocusBack();
  const shown = all[at] as Viewable;
  const id = fileIdOfAddress(shown.src);
  const step = (by: 1 | -1) => view(all, (at + by + all.length) % all.length);
  const press = (event: KeyboardEvent) => {
    if (all.length < 2 || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
    event.preventDefault();
    step(event.key === 'ArrowRight' ? 1 : -1);
  };
  return (
    <Modal.Root lockScroll={false} transitionProps={{ duration: 140 }} opened onClose={onClose} fullScreen>
      <Modal.Overlay backgroundOpacity={0.6} />
      <Modal.Content className={styles.window} onKeyDown={press}>
        <div className={styles.head}>
          <Modal.Title className={styles.name}>{shown.name || t('picture')}</Modal.Title>
          {all.length > 1 && (
            <span className={`${styles.place} num`} role="status">
              {t('place', { at: at + 1, count: all.length })}
            </span>
          )}
          {id !== null && (
            <button
              type="button"
              className={styles.tool}
              aria-label={shared('fileVersions', { name: shown.name })}
              title={shared('fileVersions', { name: shown.name })}
              onClick={() => {
                onClose();
                showVersions({ id, name: shown.name || t('picture') });
              }}
            >
              <Icon name="history" size={20} />
            </button>
          )}
          <a className={styles.tool} href={shown.src.replace(/\?.*$/, '')} download aria-label={t('download')} title={t('download')}>
            <Icon name="download" size={20} />
          </a>
          <Modal.CloseButton size={44} aria-label={shared('close')} />
        </div>
        {shown.kind === 'pdf' ? (
          <Suspense fallback={<p className={styles.note}>{t('loading')}</p>}>
            <PdfPages key={shown.src} src={shown.src} />
          </Suspense>
        ) : (
          <Picture key={shown.src} picture={shown}>
            {all.length > 1 && (
              <>
                <Step side="start" label={t('previous')} onPress={() => step(-1)} />
                <Step side="end" label={t('next')} onPress={() => step(1)} />
              </>
            )}
          </Picture>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

/** As large as the window allows; pressed, as large as it is. */
function Picture({ picture: { src, name }, children }: { picture: Viewable; children: ReactNode }) {
  const t = useViewerWords();
  const [whole, setWhole] = useState(false);
  return (
    <div className={styles.stage}>
      <div className={styles.scroll} data-whole={whole || undefined}>
        <button
          type="button"
          className={styles.picture}
          data-autofocus
          aria-pressed={whole}
          aria-label={`${name} – ${t(whole ? 'smaller' : 'larger')}`}
          title={t(whole ? 'smaller' : 'larger')}
          onClick={() => setWhole(!whole)}
        >
          <img src={src} alt="" />
        </button>
      </div>
      {children}
    </div>
  );
}

function Step({ side, label, onPress }: { side: 'start' | 'end'; label: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.step} data-side={side} aria-label={label} title={label} onClick={onPress}>
      <Icon name={side === 'start' ? 'chevronLeft' : 'chevronRight'} size={24} />
    </button>
  );
}
