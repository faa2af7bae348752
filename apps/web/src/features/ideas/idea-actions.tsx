import { entries, type Idea } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useOptimistic } from '../../platform/optimistic';
import { Button, LinkButton } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { ActionMenu } from '../../shared/overlays/action-menu';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { IdeaWindows } from './idea-windows';
import { ideaQueries } from './queries';
import { useIdeaMenu } from './use-idea-menu';
import { useIdeasWords } from './words';

/** Follow, share, edit, move forward, more. */
export function IdeaActions({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  const { moves, more, open, close } = useIdeaMenu(idea);
  return (
    <>
      <Follow idea={idea} />
      <Button variant="default" leftSection={<Icon name="share" size={17} />} data-hotkey="l" onClick={() => void copyAddress(t('copied'))}>
        {t('share')}
      </Button>
      {idea.can.edit && (
        <LinkButton variant="default" leftSection={<Icon name="edit" size={17} />} data-hotkey="e" to={`/ideas/${idea.id}/edit`}>
          {t('edit')}
        </LinkButton>
      )}
      {moves.length > 0 && (
        <ActionMenu
          label={t('move')}
          entries={moves}
          trigger={<Button rightSection={<Icon name="chevronDown" size={15} />}>{t('move')}</Button>}
        />
      )}
      {more.length > 0 && (
        <ActionMenu
          label={t('more')}
          entries={more}
          position="bottom-end"
          trigger={
            <Button variant="default" px={12} aria-label={t('more')}>
              <Icon name="more" />
            </Button>
          }
        />
      )}
      <IdeaWindows idea={idea} open={open} onClose={close} />
    </>
  );
}

function Follow({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  const { number } = useFormats();
  const { following } = idea.viewer;
  const target = ideaQueries.detail(idea.id);
  const settle = { settle: (shown: Idea) => shown, onRefused: toastProblem };
  const follow = useOptimistic(entries.follow, target, (shown: Idea) => followed(shown, true), settle);
  const unfollow = useOptimistic(entries.unfollow, target, (shown: Idea) => followed(shown, false), settle);
  return (
    <Button
      variant="default"
      leftSection={<Icon name={following ? 'check' : 'plus'} size={17} />}
      data-hotkey="f"
      aria-pressed={following}
      onClick={() => (following ? unfollow : follow).mutate({ params: { id: idea.id } })}
    >
      {t(following ? 'following' : 'follow', { number: number(idea.followers ?? 0) })}
    </Button>
  );
}

/** Rows know of following but not of how many follow. */
function followed<T extends Idea>(idea: T, following: boolean): T {
  if (idea.viewer.following === following) return idea;
  const followers = 'followers' in idea ? { followers: idea.followers + (following ? 1 : -1) } : {};
  return { ...idea, ...followers, viewer: { ...idea.viewer, following } };
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
