import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import { Switch } from '@mantine/core';
import { useSession } from '../platform/session';
import { Dialog } from '../shared/overlays/dialog';
import { setShortcuts, shortcutsOn } from '../shared/shortcuts-setting';
import { useStore } from '../shared/store';
import { creationsOf } from './creations';
import { placesOf } from './places';
import styles from './shortcuts-panel.module.css';
import { type ShellSay, useShellWords } from './words';

/** Keys that a page answers to by `data-hotkey`, in the order in which they are listed. */
const pageKeys = ['v', 'f', 'r', 'q', 'e', 'h', 's', 'l', 'm', 'n', 'p'] as const;

/** Lists the shortcuts, those of the page on screen included, and switches single letters off and on. */
export default function ShortcutsPanel({ onClose }: { onClose: () => void }) {
  const t = useShellWords();
  const on = useStore(shortcutsOn);
  return (
    <Dialog opened onClose={onClose} title={t('shortcuts.title')} width={620}>
      <div className={styles.groups}>
        <Group title={t('shortcuts.everywhere')} rows={everywhere(t)} />
        <Group title={t('shortcuts.go')} rows={useGoing(t)} />
        <Group title={t('shortcuts.lists')} rows={lists(t)} />
        <Group title={t('shortcuts.page')} rows={onPage(t)} />
      </div>
      <Switch
        className={styles.switch}
        checked={on}
        onChange={({ currentTarget }) => setShortcuts(currentTarget.checked)}
        label={t('shortcuts.letters')}
        description={t('shortcuts.lettersNote')}
      />
    </Dialog>
  );
}

type Row = [keys: string[], what: string];
const everywhere = (t: ShellSay): Row[] => [
  [['Ctrl / ⌘', 'K'], t('shortcuts.palette')],
  [['?'], t('shortcuts.help')],
  [['Ctrl / ⌘', '⏎'], t('shortcuts.send')],
  [['Esc'], t('shortcuts.leave')],
];
const lists = (t: ShellSay): Row[] => [
  [['j'], t('shortcuts.next')],
  [['k'], t('shortcuts.previous')],
  [['o'], t('shortcuts.open')],
  [['u'], t('shortcuts.back')],
];

function useGoing(t: ShellSay): Row[] {
  const session = useSession();
  const going = placesOf(session).flatMap(({ key, hotkey }): Row[] => (hotkey ? [[['g', hotkey], t(`places.${key}`)]] : []));
  const making = creationsOf(session).map(({ key, hotkey }): Row => [['c', hotkey], t(`create.${key}`)]);
  return [...going, [['g', 'n'], t('shortcuts.notifications')], ...making];
}

function onPage(t: ShellSay): Row[] {
  return pageKeys.filter((key) => document.querySelector(`#main [data-hotkey="${key}"]`)).map((key) => [[key], t(`shortcuts.keys.${key}`)]);
}

function Group({ title, rows }: { title: string; rows: Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
