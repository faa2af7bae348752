import { entries } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useOptimistic } from '../../platform/optimistic';
import { Button } from '../button';
import { Icon } from '../icons/icon';
import { once } from '../once';
import { toastProblem } from '../toasts/toast';
import { useSharedWords } from '../words';
import type { EntryLike, EntryTarget } from './entry-like';

/** Follow or stop following, with how many follow; `f`. `plain`: as a drawing alone. */
export function FollowButton({ entry, target, plain }: { entry: EntryLike; target: EntryTarget; plain: boolean }) {
  const t = useSharedWords();
  const { number } = useFormats();
  const { following } = entry.viewer;
  const settle = { settle: (shown: EntryLike) => shown, onRefused: toastProblem };
  const follow = useOptimistic(entries.follow, target, (shown: EntryLike) => followed(shown, true), settle);
  const unfollow = useOptimistic(entries.unfollow, target, (shown: EntryLike) => followed(shown, false), settle);
  const icon = <Icon name={following ? 'check' : 'plus'} size={17} />;
  const name = t(following ? 'entry.following' : 'entry.follow', { number: number(entry.followers ?? 0) });
  return (
    <Button
      variant="default"
      data-hotkey="f"
      aria-pressed={following}
      onClick={once(() => (following ? unfollow : follow)({ params: { id: entry.id } }))}
      {...(plain ? { px: 10, 'aria-label': name } : { leftSection: icon })}
    >
      {plain ? icon : name}
    </Button>
  );
}

/** Rows know of following but not of how many follow. */
function followed<T extends EntryLike>(entry: T, following: boolean): T {
  if (entry.viewer.following === following) return entry;
  const followers = 'followers' in entry ? { followers: entry.followers + (following ? 1 : -1) } : {};
  return { ...entry, ...followers, viewer: { ...entry.viewer, following } };
}
