import { useMediaQuery } from '@mantine/hooks';
import { type Idea, ideaLimits } from '@ruche/contracts';
import { mentionsSpace } from '@ruche/rich-text';
import { useState } from 'react';
import { Phrase } from '../../../platform/use-words';
import { BodyField } from '../../../shared/composer/body-field';
import { ComposerFrame, FieldGroup } from '../../../shared/composer/composer-frame';
import { FilesField } from '../../../shared/composer/files-field';
import { SpaceField } from '../../../shared/composer/space-field';
import { ThemesField } from '../../../shared/composer/themes-field';
import { TitleField } from '../../../shared/composer/title-field';
import { useEntryWords } from '../../../shared/composer/words';
import { Notice } from '../../../shared/notice/notice';
import styles from './composer.module.css';
import { ComposerActions } from './composer-actions';
import { ConflictDialog } from './conflict-dialog';
import { CostField } from './cost-field';
import { FoundNotice } from './found-notice';
import type { FieldName, IdeaForm, Mistake } from './idea-form';
import { AnswerField, ChannelsField } from './marketing-fields';
import { MissingList } from './missing-list';
import { PreviewDialog } from './preview-dialog';
import { SimilarIdeas } from './similar-ideas';
import { useComposer } from './use-composer';
import { useLeaveGuard } from './use-leave-guard';
import { useSubmit } from './use-submit';
import { composerWords, useComposerWords } from './words';

interface ComposerProps {
  idea: Idea | null;
  form: IdeaForm;
  /** What the form would be without the words that were found on this device. */
  fresh: IdeaForm;
  foundAt: number | null;
  version: number | null;
  inspiredById?: number | undefined;
  inspiredTitle?: string | undefined;
}

/** The page on which an idea is written: everything but title and proposal may stay empty. */
export function Composer({ idea, form: first, fresh, foundAt, version, inspiredById, inspiredTitle }: ComposerProps) {
  const t = useComposerWords();
  const e = useEntryWords();
  const wide = useMediaQuery('(min-width: 1200px)', undefined, { getInitialValueInEffect: false });
  const composer = useComposer({ idea, form: first, version, inspiredById, pending: foundAt !== null });
  const { saver, state, form, change, editor } = composer;
  const free = useLeaveGuard(saver);
  const [sending, setSending] = useState({ text: false, files: false });
  const submit = useSubmit({ composer, free, uploading: sending.text || sending.files });
  const [previewed, setPreviewed] = useState(false);
  const wrong = (field: FieldName) => submit.mistakes[field] && mistakeWords(submit.mistakes[field], t);
  const isDraft = (state.idea?.stage ?? 'draft') === 'draft';
  const similar = isDraft && <SimilarIdeas title={form.title} exclude={state.idea?.id} most={wide ? 5 : 3} />;
  return (
    <ComposerFrame
      title={t(idea && idea.stage !== 'draft' ? 'editTitle' : 'newTitle')}
      onSubmit={submit.send}
      actions={<ComposerActions composer={composer} submit={submit} free={free} onPreview={() => setPreviewed(true)} />}
      side={
        <>
          {wide && similar}
          <MissingList form={form} />
        </>
      }
    >
      {foundAt !== null && <FoundNotice at={foundAt} composer={composer} fresh={fresh} />}
      {inspiredTitle && (
        <Notice tone="plain" icon="branch">
          <Phrase words={composerWords} k="inspired" values={{ title: inspiredTitle }} parts={{ b: <strong /> }} />
        </Notice>
      )}
      {submit.problems.length > 0 && (
        <div ref={submit.summary} tabIndex={-1} role="alert">
          <Notice tone="brick" title={t('errors.summary')}>
            {submit.problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Notice>
        </div>
      )}
      <div className={styles.first}>
        <TitleField
          label={t('title')}
          hint={t('titleHint')}
          placeholder={t('titlePlaceholder')}
          limits={ideaLimits.title}
          value={form.title}
          error={wrong('title')}
          autoFocus={idea === null}
          onChange={(title) => change({ title })}
        />
        {!wide && similar}
        <BodyField
          handle={editor}
          label={t('body')}
          initial={first.body}
          placeholder={t('bodyPlaceholder')}
          spaceId={form.spaceId}
          error={wrong('body')}
          onBusy={(text) => setSending((before) => ({ ...before, text }))}
          onChange={(body) => change({ body })}
        />
        <SpaceField
          kind="idea"
          everybody={mentionsSpace(form.body)}
          value={form.spaceId}
          hint={t(isDraft ? 'spaceHint' : 'spaceFixed')}
          fixed={!isDraft}
          current={state.idea?.space}
          error={wrong('spaceId')}
          onChange={(spaceId) => change({ spaceId })}
        />
      </div>
      <FieldGroup title={e('files.title')}>
        <FilesField
          files={form.files}
          onChange={(next) => change(({ files }) => ({ files: next(files) }))}
          onBusy={(files) => setSending((before) => ({ ...before, files }))}
        />
      </FieldGroup>
      <FieldGroup title={t('marketing.title')} hint={t('marketing.hint')}>
        <AnswerField field="problem" form={form} onChange={change} />
        <AnswerField field="audience" form={form} onChange={change} />
        <ChannelsField value={form.channels} onChange={(channels) => change({ channels })} />
        <AnswerField field="goal" form={form} onChange={change} />
        <CostField value={form.cost} error={wrong('cost')} onChange={(cost) => change({ cost })} />
        <AnswerField field="kpi" form={form} onChange={change} />
        <ThemesField value={form.themeIds} onChange={(themeIds) => change({ themeIds })} />
      </FieldGroup>
      {isDraft && <p className={styles.next}>{t('next')}</p>}
      {state.status === 'conflict' && state.theirs && <ConflictDialog composer={composer} theirs={state.theirs} />}
      {previewed && <PreviewDialog form={form} idea={state.idea} onClose={() => setPreviewed(false)} />}
    </ComposerFrame>
  );
}

export function mistakeWords(mistake: Mistake, t: ReturnType<typeof useComposerWords>): string {
  return t(`errors.${mistake}`, { min: 10, max: 120 });
}
