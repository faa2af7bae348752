import { Button } from '../button';
import { Icon } from '../icons/icon';
import type { MenuEntry } from '../overlays/action-menu';
import { toast } from '../toasts/toast';
import { useSharedWords } from '../words';

/** The same as a line of the menu, where there is no room for the button. */
export function useShare(): MenuEntry {
  const t = useSharedWords();
  return { key: 'share', label: t('entry.share'), icon: 'share', onSelect: () => void copyAddress(t('entry.copied')) };
}

/** Copies the address of the page; `l`. */
export function ShareButton() {
  const t = useSharedWords();
  return (
    <Button
      variant="default"
      leftSection={<Icon name="share" size={17} />}
      data-hotkey="l"
      onClick={() => void copyAddress(t('entry.copied'))}
    >
      {t('entry.share')}
    </Button>
  );
}

async function copyAddress(done: string): Promise<void> {
  const { origin, pathname } = window.location;
  try {
    await navigator.clipboard.writeText(origin + pathname);
    toast(done, { tone: 'good' });
  } catch {
    toast(origin + pathname);
  }
}
