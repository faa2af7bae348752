import type { Idea } from '@ruche/contracts';
import { Button } from '../../shared/button';
import { EntryActions } from '../../shared/entry/entry-actions';
import { Icon } from '../../shared/icons/icon';
import { ActionMenu } from '../../shared/overlays/action-menu';
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
      <EntryActions
        entry={idea}
        target={ideaQueries.detail(idea.id)}
        editTo={idea.can.edit ? `/ideas/${idea.id}/edit` : undefined}
        more={more}
      >
        {moves.length > 0 && (
          <ActionMenu
            label={t('move')}
            entries={moves}
            trigger={<Button rightSection={<Icon name="chevronDown" size={15} />}>{t('move')}</Button>}
          />
        )}
      </EntryActions>
      <IdeaWindows idea={idea} open={open} onClose={close} />
    </>
  );
}
