import { type Kudos, kudos } from '@ruche/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../../platform/api';
import { Phrase } from '../../platform/use-words';
import { Button } from '../button';
import { Chip } from '../chips/chip';
import { InfiniteList } from '../lists/infinite-list';
import { PersonLink } from '../people/person-link';
import { RelativeTime } from '../text/relative-time';
import { toast, toastProblem } from '../toasts/toast';
import { recognitionQueries } from './queries';
import styles from './recognition.module.css';
import { recognitionWords, useRecognitionWords } from './words';

/** The thanks that a person received; nothing while there are none. */
export function KudosReceived({ handle }: { handle: string }) {
  const t = useRecognitionWords();
  const options = recognitionQueries.kudosOf(handle);
  const { data } = useInfiniteQuery(options);
  if (!data?.pages[0]?.items.length) return null;
  return (
    <section className={styles.received} aria-labelledby="kudos-received">
      <h2 id="kudos-received">{t('kudos.received')}</h2>
      <InfiniteList options={options} label={t('kudos.received')} empty={null}>
        {(one) => <KudosLine kudos={one} />}
      </InfiniteList>
    </section>
  );
}

function KudosLine({ kudos: one }: { kudos: Kudos }) {
  const t = useRecognitionWords();
  const client = useQueryClient();
  const hide = useMutation({
    mutationFn: (hidden: boolean) => call(kudos.hide, { params: { id: one.id }, body: { hidden } }),
    onSuccess: ({ hidden }) => {
      void client.invalidateQueries({ queryKey: ['people'] });
      toast(t(hidden ? 'kudos.hiddenDone' : 'kudos.shownDone'), { tone: 'good' });
    },
    onError: toastProblem,
  });
  return (
    <div className={styles.kudos}>
      <blockquote>{one.reason}</blockquote>
      <p className={styles.line}>
        <PersonLink person={one.from} picture="s" />
        <Chip tone="honey" icon="heart">
          {t(`kudos.values.${one.value}`)}
        </Chip>
        {one.cited && (
          <span>
            <Phrase
              words={recognitionWords}
              k="kudos.forWhat"
              values={{ what: one.cited.title }}
              parts={{ a: <Link to={one.cited.url} /> }}
            />
          </span>
        )}
        <RelativeTime at={one.at} />
        {one.hidden && <Chip icon="eyeOff">{t('kudos.hidden')}</Chip>}
        {one.can.hide && (
          <Button variant="subtle" size="compact-sm" disabled={hide.isPending} onClick={() => hide.mutate(!one.hidden)}>
            {t(one.hidden ? 'kudos.show' : 'kudos.hide')}
          </Button>
        )}
      </p>
    </div>
  );
}
