import { Button } from '../../../shared/button';
import { Icon } from '../../../shared/icons/icon';
import { ActionMenu, type MenuEntry } from '../../../shared/overlays/action-menu';
import { isBlank } from './idea-form';
import { SavedNote } from './saved-note';
import type { ComposerState } from './use-composer';
import { useRemoveDraft } from './use-remove-draft';
import type { Submit } from './use-submit';
import { useComposerWords } from './words';

interface ComposerActionsProps {
  composer: ComposerState;
  submit: Submit;
  free: { current: boolean };
  onPreview: () => void;
}

/** Where the words are, preview, send, and what hides behind « … ». */
export function ComposerActions({ composer: { saver, state, form }, submit, free, onPreview }: ComposerActionsProps) {
  const t = useComposerWords();
  const remove = useRemoveDraft();
  const { idea } = state;
  const isDraft = (idea?.stage ?? 'draft') === 'draft';
  const throwAway = () => {
    free.current = true;
    const kept = saver.current();
    saver.forget();
    void remove.leave(idea, kept);
  };
  const more: MenuEntry[] = [
    ...(!isDraft && idea ? [{ key: 'back', label: t('actions.back'), icon: 'arrowLeft' as const, to: idea.url }] : []),
    { key: 'drafts', label: t('actions.drafts'), icon: 'folder', to: '/ideas/drafts' },
    ...(isDraft && (idea ? idea.can.remove : !isBlank(form))
      ? [{ key: 'remove', label: t('actions.remove'), icon: 'trash' as const, danger: true, onSelect: throwAway }]
      : []),
  ];
  return (
    <>
      <SavedNote state={state} onRetry={() => void saver.save()} />
      <ActionMenu
        label={t('actions.more')}
        entries={more}
        position="top-start"
        trigger={
          <Button variant="default" px={12} aria-label={t('actions.more')}>
            <Icon name="more" />
          </Button>
        }
      />
      <Button variant="default" leftSection={<Icon name="eye" size={17} />} onClick={onPreview}>
        {t('actions.preview')}
      </Button>
      <Button
        type="submit"
        variant={submit.resubmit ? 'default' : 'filled'}
        loading={submit.busy === submit.main}
        disabled={submit.busy !== null && submit.busy !== submit.main}
      >
        {t(submit.main === 'submit' ? 'actions.submit' : 'actions.publish')}
      </Button>
      {submit.resubmit && (
        <Button loading={submit.busy === 'resubmit'} disabled={submit.busy === 'publish'} onClick={submit.resubmit}>
          {t('actions.resubmit')}
        </Button>
      )}
    </>
  );
}
