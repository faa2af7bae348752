import { plainText } from '@ruche/rich-text';
import { lazy } from 'react';
import { LateWindow } from '../overlays/late-window';
import { toastProblem } from '../toasts/toast';
import { differingFields, type EntryField, type EntryForm, mergedOnto } from './entry-form';
import { usePlaceNames } from './use-place-names';
import { useEntryWords } from './words';

const ConflictDialog = lazy(() => import('./conflict-dialog'));

/** What somebody else saved while one was writing. */
export interface Theirs {
  form: EntryForm;
  /** The version that mine was written on. */
  before: EntryForm;
  /** When it was saved. */
  at: string;
  /** From now on what is written goes on from theirs: `next` stands in the form. */
  onSettled: (next: EntryForm) => void;
}
interface EntryConflictProps {
  theirs: Theirs;
  mine: EntryForm;
  replace: (next: EntryForm) => void;
}

/** Asks which of two versions goes on; nothing is lost. */
export function EntryConflict({ theirs: { form: theirs, before, at, onSettled }, mine, replace }: EntryConflictProps) {
  const t = useEntryWords();
  const names = usePlaceNames();
  const shown = (form: EntryForm, field: EntryField): string => {
    if (field === 'title') return form.title;
    if (field === 'body') return plainText(form.body);
    if (field === 'files') return form.files.map(({ name }) => name).join(', ');
    return field === 'themeIds' ? names.themes(form.themeIds) : names.space(form.spaceId);
  };
  const goOn = (next: EntryForm, other: EntryForm) => {
    onSettled(next);
    replace(next);
    return () => replace(other);
  };
  return (
    <LateWindow onFail={toastProblem}>
      <ConflictDialog
        title={t('conflict.title')}
        at={at}
        differences={differingFields(mine, theirs).map((field) => ({
          label: t(`conflict.fields.${field}`),
          mine: shown(mine, field),
          theirs: shown(theirs, field),
        }))}
        onKeep={() => goOn(mergedOnto(theirs, mine, before), theirs)}
        onTake={() => goOn(theirs, mine)}
      />
    </LateWindow>
  );
}
