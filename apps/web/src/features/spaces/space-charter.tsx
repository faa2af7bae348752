import { type Space, spaces } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { Button, LinkButton } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { EmptyState } from '../../shared/states/empty-state';
import { toast, toastProblem } from '../../shared/toasts/toast';
import styles from './spaces.module.css';
import { useMembership } from './use-membership';
import { useSpacesWords } from './words';

/** What members agreed on: how one speaks, decides and helps here; accepted before the first words that one writes. */
export function SpaceCharter({ space }: { space: Space }) {
  const t = useSpacesWords();
  if (space.charter.trim() !== '')
    return (
      <>
        <p className={styles.charter}>{space.charter}</p>
        <Acceptance space={space} />
      </>
    );
  return (
    <EmptyState icon="book" title={t('page.noCharter')} text={t('page.noCharterText')}>
      {space.can.edit && !space.archived && (
        <LinkButton variant="default" to={`/spaces/${space.slug}?tab=settings`}>
          {t('page.writeCharter')}
        </LinkButton>
      )}
    </EmptyState>
  );
}

function Acceptance({ space }: { space: Space }) {
  const t = useSpacesWords();
  const { settle } = useMembership(space);
  const accept = useMutation({
    mutationFn: () => call(spaces.acceptCharter, { params: { slug: space.slug }, body: { version: space.charterVersion } }),
    onSuccess: async (changed) => {
      await settle(changed);
      toast(t('charter.thanks'), { tone: 'good' });
    },
    onError: (error) => {
      toastProblem(error);
      void settle();
    },
  });
  if (!space.viewer.charterDue)
    return (
      <p className={styles.accepted}>
        <Icon name="check" size={17} />
        {t('charter.accepted')}
      </p>
    );
  return (
    <div className={styles.accept}>
      <p className="muted">{t('charter.due')}</p>
      <Button loading={accept.isPending} onClick={() => accept.mutate()}>
        {t('charter.accept')}
      </Button>
    </div>
  );
}
