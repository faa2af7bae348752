import { useMediaQuery } from '@mantine/hooks';
import type { Idea } from '@ruche/contracts';
import { useState } from 'react';
import { Phrase } from '../../../platform/use-words';
import { ComposerFrame, FieldGroup } from '../../../shared/composer/composer-frame';
import { RichTextEditor } from '../../../shared/editor/rich-text-editor';
import { Notice } from '../../../shared/notice/notice';
import styles from './composer.module.css';
import { ComposerActions } from './composer-actions';
import { ConflictDialog } from './conflict-dialog';
import { CostField } from './cost-field';
import { FilesField } from './files-field';
import { FoundNotice } from './found-notice';
import type { FieldName, IdeaForm, Mistake } from './idea-form';
import { AnswerField, ChannelsField } from './marketing-fields';
import { MissingList } from './missing-list';
import { PreviewDialog } from './preview-dialog';
import { SimilarIdeas } from './similar-ideas';
import { SpaceField } from './space-field';
import { ThemesField } from './themes-field';
import { TitleField } from './title-field';
import { useComposer } from './use-composer';
import { useLeaveGuard } from './use-leave-guard';
import { useSubmit } from './use-submit';
import { composerWords, useComposerWords } from './words';

/** Longest proposal, in characters. */
const longest = 50_000;

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
        <TitleField value={form.title} error={wrong('title')} autoFocus={idea === null} onChange={(title) => change({ title })} />
        {!wide && similar}
        <div>
          <span className={styles.label} id="body-label">
            {t('body')}
          </span>
          <div id="field-body">
            <RichTextEditor
              handle={editor}
              label={t('body')}
              initial={first.body}
              placeholder={t('bodyPlaceholder')}
              scope={form.spaceId === null ? {} : { space: form.spaceId }}
              max={longest}
              invalid={Boolean(wrong('body'))}
              describedBy={wrong('body') ? 'body-error' : undefined}
              onBusy={(text) => setSending((before) => ({ ...before, text }))}
              onChange={(body) => change({ body })}
            />
          </div>
          {wrong('body') && (
            <p className={styles.error} id="body-error">
              {wrong('body')}
            </p>
          )}
        </div>
        <SpaceField
          value={form.spaceId}
          fixed={!isDraft}
          current={state.idea?.space}
          error={wrong('spaceId')}
          onChange={(spaceId) => change({ spaceId })}
        />
      </div>
      <FieldGroup title={t('files.title')}>
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
