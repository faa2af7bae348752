import { type HomeBlock, home, homeBlocks } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { Switch } from '../../shared/fields/choice';
import { Dialog } from '../../shared/overlays/dialog';
import { toastProblem } from '../../shared/toasts/toast';
import styles from './home.module.css';
import { MyLinks } from './my-links';
import { homeQueries } from './queries';
import { useHomeWords } from './words';

/** The window in which one chooses what one's home shows. Each choice counts at once. */
export default function MyHome({ hidden, onClose }: { hidden: HomeBlock[]; onClose: () => void }) {
  const t = useHomeWords();
  const client = useQueryClient();
  const { queryKey } = homeQueries.home();
  const choose = useMutation({
    mutationFn: (next: HomeBlock[]) => call(home.choose, { body: { hidden: next } }),
    onMutate: async (next) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (shown) => shown && { ...shown, hidden: next });
      return before;
    },
    onError: (error, _next, before) => {
      client.setQueryData(queryKey, before);
      toastProblem(error);
    },
  });
  const toggle = (block: HomeBlock, shown: boolean) => choose.mutate(shown ? hidden.filter((each) => each !== block) : [...hidden, block]);
  return (
    <Dialog opened onClose={onClose} title={t('mine.title')} width={560}>
      <fieldset className={styles.blocks}>
        <legend>{t('mine.blocks')}</legend>
        {homeBlocks.map((block) => (
          <Switch
            key={block}
            checked={!hidden.includes(block)}
            onChange={({ currentTarget }) => toggle(block, currentTarget.checked)}
            label={t(`mine.names.${block}`)}
          />
        ))}
      </fieldset>
      <MyLinks />
    </Dialog>
  );
}
