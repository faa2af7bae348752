import { type EntryKind, entryLimits, type SpaceRef, type SpaceSummary } from '@ruche/contracts';
import { mentionsSpace } from '@ruche/rich-text';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { problemSentence } from '../../platform/problem-words';
import { Button } from '../button';
import { Notice } from '../notice/notice';
import type { Addressed } from '../watching/audience-note';
import { BodyField } from './body-field';
import { ComposerFrame, FieldGroup } from './composer-frame';
import { EntryConflict, type Theirs } from './entry-conflict';
import { type EntryField, type EntryForm, entryMistakes } from './entry-form';
import styles from './fields.module.css';
import { FilesField } from './files-field';
import { focusField } from './focus-field';
import { FoundText } from './found-text';
import { ScheduleButton } from './schedule-button';
import { SpaceField } from './space-field';
import { ThemesField } from './themes-field';
import { TitleField } from './title-field';
import { useEntryForm } from './use-entry-form';
import { useLeave } from './use-leave';
import { useEntryWords } from './words';

interface EntryComposerProps {
  /** What the words are kept under on this device: `topic.new`, `topic.12`. */
  draftKey: string;
  /** What is there before anything is written. Must stay the same object while the page is open. */
  fresh: EntryForm;
  heading: string;
  words: { title: string; titleHint?: string; titlePlaceholder: string; body: string; bodyPlaceholder: string; submit: string };
  limits?: { min: number; max: number };
  /** The space in which it already is: it stays there. */
  space?: SpaceRef | undefined;
  /** Narrows the spaces down to those where this kind may be written. */
  among?: (space: SpaceSummary) => boolean;
  /** A space may be left out: no field for it. */
  anywhere?: boolean;
  bodyOptional?: boolean;
  /** In place of the field for the text, where that is kept elsewhere; told whether something is on its way. */
  body?: ((onBusy: (busy: boolean) => void) => ReactNode) | undefined;
  /** The title as several write it at the same time: it stands there, the form goes along. */
  liveTitle?: { value: string; write: (title: string) => void };
  /** Whom it is narrowed down to, for the number of people who will be told. */
  addressed?: Addressed;
  /** What is wrong with the fields of the kind's own, in words. */
  ownMistakes?: string[];
  /** Similar things while the title is typed. */
  similar?: ((title: string) => ReactNode) | undefined;
  /** Fields of the kind's own. */
  children?: ReactNode;
  /** Other buttons, before the last one. */
  actions?: (form: EntryForm) => ReactNode;
  /** In place of « kept on this device ». */
  saved?: ReactNode;
  /** The server has these words, or is about to: leaving asks nothing. */
  kept?: boolean;
  /** What somebody else saved meanwhile, until one has chosen. */
  theirs?: Theirs | null;
  /** Told of each change: for kinds that save drafts on the server. */
  onChange?: (form: EntryForm) => void;
  /** Where it can wait for a date: which it has, and what sends it; answers where to go. Load `publishingWords` with the page. */
  schedule?: { at?: string | null; send: (form: EntryForm, at: string) => Promise<string> } | undefined;
  /** Publishes; answers where to go. A refusal is told in words, nothing is lost. */
  onSubmit: (form: EntryForm) => Promise<string>;
}

/** The page on which an entry of any kind is written: title, text, space, themes, files, and what its kind adds. */
export function EntryComposer(props: EntryComposerProps) {
  const { draftKey, fresh, heading, words, limits = entryLimits.anyTitle, space, anywhere = false, bodyOptional = false, schedule } = props;
  const t = useEntryWords();
  const navigate = useNavigate();
  const state = useEntryForm(draftKey, fresh, { body: props.body !== undefined, title: props.liveTitle !== undefined });
  const { form, editor } = state;
  const change: typeof state.change = (patch) => {
    state.change(patch);
    props.onChange?.(state.latest());
  };
  const replace = (next: EntryForm) => {
    state.replace(next);
    props.onChange?.(state.latest());
  };
  const { liveTitle } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form goes along when others write, not whenever it is drawn
  useEffect(() => {
    if (liveTitle && liveTitle.value !== state.latest().title) state.change({ title: liveTitle.value });
  }, [liveTitle?.value]);
  const free = useLeave(state.isDirty && !props.kept);
  const [sending, setSending] = useState({ text: false, files: false });
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const onTextBusy = useCallback((text: boolean) => setSending((before) => ({ ...before, text })), []);
  const summary = useRef<HTMLDivElement>(null);
  const mistakes = asked ? entryMistakes(form, { limits, anywhere, bodyOptional }) : {};
  const wrong = (field: EntryField) => mistakes[field] && t(`errors.${mistakes[field]}`, limits);
  const own = props.ownMistakes ?? [];
  const uploading = sending.text || sending.files;
  const problems = [
    ...Object.values(mistakes).map((mistake) => t(`errors.${mistake}`, limits)),
    ...(asked ? own : []),
    ...(asked && uploading ? [t('errors.uploading')] : []),
    ...(refusal ? [refusal] : []),
  ];
  const ready = (): boolean => {
    setAsked(true);
    setRefusal(null);
    const [field] = Object.keys(entryMistakes(state.latest(), { limits, anywhere, bodyOptional })) as EntryField[];
    const isReady = !field && !uploading && own.length === 0;
    if (!isReady) window.setTimeout(() => (field ? focusField(field) : summary.current?.focus()));
    return isReady;
  };
  const leaveFor = async (to: string) => {
    state.drop();
    free.current = true;
    await navigate(to);
  };
  const submit = async () => {
    if (running.current || !ready()) return;
    running.current = true;
    setBusy(true);
    try {
      await leaveFor(await props.onSubmit(state.latest()));
    } catch (error) {
      setRefusal(problemSentence(error));
      window.setTimeout(() => summary.current?.focus());
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return (
    <ComposerFrame
      title={heading}
      saved={props.saved ?? (state.isDirty ? t('saved.here') : null)}
      onSubmit={() => void submit()}
      actions={
        <>
          {props.actions?.(form)}
          {schedule && (
            <ScheduleButton at={schedule.at} ready={ready} onSchedule={async (at) => leaveFor(await schedule.send(state.latest(), at))} />
          )}
          <Button type="submit" loading={busy}>
            {words.submit}
          </Button>
        </>
      }
      side={props.similar?.(form.title)}
    >
      {props.theirs && <EntryConflict theirs={props.theirs} mine={form} replace={replace} />}
      {state.foundAt !== null && <FoundText at={state.foundAt} fresh={fresh} state={state} />}
      {problems.length > 0 && (
        <div ref={summary} tabIndex={-1} role="alert">
          <Notice tone="brick" title={t('errors.summary')}>
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Notice>
        </div>
      )}
      <div className={styles.first}>
        <TitleField
          label={words.title}
          hint={words.titleHint}
          placeholder={words.titlePlaceholder}
          limits={limits}
          value={liveTitle?.value ?? form.title}
          error={wrong('title')}
          autoFocus={fresh.title === ''}
          onChange={(title) => {
            liveTitle?.write(title);
            change({ title });
          }}
        />
        {props.body?.(onTextBusy) ?? (
          <BodyField
            label={words.body}
            placeholder={words.bodyPlaceholder}
            handle={editor}
            initial={state.first.body}
            spaceId={form.spaceId}
            error={wrong('body')}
            onBusy={onTextBusy}
            onChange={(body) => change({ body })}
          />
        )}
        {!anywhere && (
          <SpaceField
            value={form.spaceId}
            hint={t(space ? 'space.fixed' : 'space.hint')}
            fixed={space !== undefined}
            current={space}
            among={props.among}
            kind={draftKey.split('.')[0] as EntryKind}
            everybody={mentionsSpace(form.body)}
            addressed={props.addressed}
            error={wrong('spaceId')}
            onChange={(spaceId) => change({ spaceId })}
          />
        )}
        {props.children}
        <ThemesField value={form.themeIds} onChange={(themeIds) => change({ themeIds })} />
      </div>
      <FieldGroup title={t('files.title')}>
        <FilesField
          files={form.files}
          onChange={(next) => change(({ files }) => ({ files: next(files) }))}
          onBusy={(files) => setSending((before) => ({ ...before, files }))}
        />
      </FieldGroup>
    </ComposerFrame>
  );
}
