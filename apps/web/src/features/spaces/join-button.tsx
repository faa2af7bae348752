import type { SpaceSummary } from '@ruche/contracts';
import { Suspense, useState } from 'react';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { late } from '../../shared/overlays/late';
import { useNarrow } from '../../shared/use-narrow';
import { useMembership } from './use-membership';
import { useSpacesWords } from './words';

const AskToJoin = late(() => import('./ask-to-join'));

interface JoinButtonProps {
  space: SpaceSummary;
  /** On a card: only the way in, not the way out. */
  small?: boolean;
}

/** The way in or out, as far as this person has one: enter, ask, take the request back, leave. */
export function JoinButton({ space, small = false }: JoinButtonProps) {
  const t = useSpacesWords();
  const narrow = useNarrow();
  const [asking, setAsking] = useState(false);
  const { join, leave, withdraw, busy } = useMembership(space);
  const { can, viewer } = space;
  const size = small ? { size: 'xs' as const, mt: 10, variant: 'default' } : {};
  return (
    <>
      {can.join && (
        <Button
          {...size}
          loading={busy}
          leftSection={<Icon name="plus" size={16} />}
          onClick={join}
          aria-label={small ? t('joinNamed', { name: space.name }) : undefined}
        >
          {t('join')}
        </Button>
      )}
      {can.request && !viewer.requested && (
        <Button
          {...size}
          leftSection={<Icon name="send" size={16} />}
          onClick={() => setAsking(true)}
          aria-label={small ? t('askNamed', { name: space.name }) : undefined}
        >
          {t('ask')}
        </Button>
      )}
      {viewer.requested && !small && (
        <Button variant="default" loading={busy} onClick={withdraw}>
          {t('withdraw')}
        </Button>
      )}
      {can.leave && !small && (
        <Button
          variant="default"
          loading={busy}
          onClick={leave}
          {...(narrow ? { px: 12, 'aria-label': t('leave'), title: t('leave') } : { leftSection: <Icon name="logOut" size={17} /> })}
        >
          {narrow ? <Icon name="logOut" size={17} /> : t('leave')}
        </Button>
      )}
      {asking && (
        <Suspense>
          <AskToJoin space={space} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
