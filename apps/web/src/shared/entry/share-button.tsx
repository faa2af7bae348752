import { Button } from '../button';
import { Icon } from '../icons/icon';
import { toast } from '../toasts/toast';
import { useSharedWords } from '../words';

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
