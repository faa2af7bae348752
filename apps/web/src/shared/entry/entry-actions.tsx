import type { ReactNode } from 'react';
import { Button, LinkButton } from '../button';
import { StarButton } from '../favourites/star-button';
import { Icon } from '../icons/icon';
import { useStandingEntries } from '../moderation/use-standing';
import { ActionMenu, type MenuEntry } from '../overlays/action-menu';
import { useThanks } from '../recognition/use-thanks';
import { useNarrow } from '../use-narrow';
import { WatchEntry } from '../watching/watch-entry';
import { useSharedWords } from '../words';
import type { EntryLike, EntryTarget } from './entry-like';
import { FollowButton } from './follow-button';
import { ShareButton, useShare } from './share-button';
import { useTurnInto } from './use-turn-into';

interface EntryActionsProps {
  entry: EntryLike;
  target: EntryTarget;
  /** Where it is edited, for whoever may; `e`. */
  editTo?: string | undefined;
  /** The kind's own main actions. */
  children?: ReactNode;
  /** What hides behind « … ». */
  more: MenuEntry[];
  /** What it can become has a button of its own, among `children`. */
  turnsApart?: boolean;
}

const isDanger = (line: MenuEntry): boolean => 'danger' in line && line.danger === true;

/**
 * Follow and how closely, star, share, edit, what the kind adds, more; there every kind can become another and be reported, and
 * be pinned by those who run the space. On phones sharing is there as well.
 */
export function EntryActions({ entry, target, editTo, children, more, turnsApart = false }: EntryActionsProps) {
  const t = useSharedWords();
  const standing = useStandingEntries(entry);
  const thanks = useThanks(entry.author ?? entry.authors?.[0], { entryId: entry.id });
  const turns = useTurnInto({ kind: 'entry', id: entry.id }, entry.kind);
  const offered = entry.can.turnInto && !turnsApart ? turns : [];
  const narrow = useNarrow();
  const share = useShare();
  const all = [
    ...(narrow ? [share] : []),
    ...more.filter((line) => !isDanger(line)),
    ...offered,
    ...thanks,
    ...standing,
    ...more.filter(isDanger),
  ];
  return (
    <>
      <FollowButton entry={entry} target={target} plain={narrow} />
      <WatchEntry id={entry.id} target={target} />
      <StarButton entry={{ id: entry.id, kind: entry.kind ?? 'idea', title: entry.title, url: entry.url, state: '' }} />
      {!narrow && <ShareButton />}
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
