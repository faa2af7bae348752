import type { ReactNode } from 'react';
import { Button, LinkButton } from '../button';
import { StarButton } from '../favourites/star-button';
import { Icon } from '../icons/icon';
import { useStandingEntries } from '../moderation/use-standing';
import { ActionMenu, type MenuEntry } from '../overlays/action-menu';
import { useThanks } from '../recognition/use-thanks';
import { WatchEntry } from '../watching/watch-entry';
import { useSharedWords } from '../words';
import type { EntryLike, EntryTarget } from './entry-like';
import { FollowButton } from './follow-button';
import { ShareButton } from './share-button';

interface EntryActionsProps {
  entry: EntryLike;
  target: EntryTarget;
  /** Where it is edited, for whoever may; `e`. */
  editTo?: string | undefined;
  /** The kind's own main actions. */
  children?: ReactNode;
  /** What hides behind « … ». */
  more: MenuEntry[];
}

const isDanger = (line: MenuEntry): boolean => 'danger' in line && line.danger === true;

/** Follow and how closely, star, share, edit, what the kind adds, more; there every kind can be reported, and pinned by those who run the space. */
export function EntryActions({ entry, target, editTo, children, more }: EntryActionsProps) {
  const t = useSharedWords();
  const standing = useStandingEntries(entry);
  const thanks = useThanks(entry.author ?? entry.authors?.[0], { entryId: entry.id });
  const all = [...more.filter((line) => !isDanger(line)), ...thanks, ...standing, ...more.filter(isDanger)];
  return (
    <>
      <FollowButton entry={entry} target={target} />
      <WatchEntry id={entry.id} target={target} />
      <StarButton entry={{ id: entry.id, kind: entry.kind ?? 'idea', title: entry.title, url: entry.url, state: '' }} />
      <ShareButton />
      {editTo && (
        <LinkButton variant="default" leftSection={<Icon name="edit" size={17} />} data-hotkey="e" to={editTo}>
          {t('entry.edit')}
        </LinkButton>
      )}
      {children}
      {all.length > 0 && (
        <ActionMenu
          label={t('entry.more')}
          entries={all}
          position="bottom-end"
          trigger={
            <Button variant="default" px={12} aria-label={t('entry.more')}>
              <Icon name="more" />
            </Button>
          }
        />
      )}
    </>
  );
}
