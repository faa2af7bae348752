import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../button';
import { WindowButtons } from '../fields/window-buttons';
import { Notice } from '../notice/notice';
import { Dialog } from '../overlays/dialog';
import { RowSkeletons } from '../states/skeletons';
import styles from './experts.module.css';
import { HelpFields } from './help-fields';
import { expertQueries } from './queries';
import { useHelpForm } from './use-help-form';
import { useExpertsWords } from './words';

interface GetHelpWindowProps {
  entry: { id: number; title: string };
  onClose: () => void;
}

/** Asks those who know about an entry for help with it; one request at a time. */
export function GetHelpWindow({ entry, onClose }: GetHelpWindowProps) {
  const t = useExpertsWords();
  const { data: mine } = useQuery(expertQueries.mineAbout(entry.id));
  const [underWay] = mine?.items ?? [];
  return (
    <Dialog opened onClose={onClose} title={t('window.title')} width={620}>
      {!mine && <RowSkeletons count={3} hexagon={false} />}
      {underWay && (
        <Notice tone="blue" icon="people" title={t('window.underWay')}>
          <LinkButton variant="default" size="xs" mt="xs" to={`/help/${underWay.id}`}>
            {t('window.see')}
          </LinkButton>
        </Notice>
      )}
      {mine && !underWay && <Asking entry={entry} onClose={onClose} />}
    </Dialog>
  );
}

function Asking({ entry, onClose }: GetHelpWindowProps) {
  const t = useExpertsWords();
  const form = useHelpForm({ meant: { entry: entry.id }, title: entry.title, minutes: 15, onAsked: onClose });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        form.send();
      }}
    >
      <p className={styles.intro}>{t('window.text')}</p>
      <HelpFields form={form} />
      <WindowButtons submit={t('form.send')} busy={form.sending.isPending} blocked={!form.ready} onClose={onClose} />
    </form>
  );
}
