import type { Idea } from '@ruche/contracts';
import { plainText } from '@ruche/rich-text';
import Conflict from '../../../shared/composer/conflict-dialog';
import { usePlaceNames } from '../../../shared/composer/use-place-names';
import { differing, type FieldName, formOf, type IdeaForm } from './idea-form';
import type { ComposerState } from './use-composer';
import { useComposerWords } from './words';

/** What somebody else saved of the idea meanwhile, beside what is written here. */
export function ConflictDialog({ composer: { saver, form, replace }, theirs }: { composer: ComposerState; theirs: Idea }) {
  const t = useComposerWords();
  const names = usePlaceNames();
  const said = (of: IdeaForm, field: FieldName): string => {
    if (field === 'themeIds') return names.themes(of.themeIds);
    return field === 'spaceId' ? names.space(of.spaceId) : shown(of, field);
  };
  const other = formOf(theirs);
  return (
    <Conflict
      title={t('conflict.title')}
      at={theirs.updatedAt}
      differences={differing(form, other).map((field) => ({
        label: t(`conflict.fields.${field}`),
        mine: said(form, field),
        theirs: said(other, field),
      }))}
      onKeep={() => {
        replace(saver.keepMine());
        return () => replace(other);
      }}
      onTake={() => {
        const mine = saver.takeTheirs();
        replace(other);
        return () => replace(mine);
      }}
    />
  );
}

/** A field of the form's own as words. */
function shown(form: IdeaForm, field: Exclude<FieldName, 'themeIds' | 'spaceId'>): string {
  switch (field) {
    case 'body':
      return plainText(form.body);
    case 'cost':
      return form.cost.amount && `${form.cost.amount} ${form.cost.currency}`;
    case 'channels':
      return form.channels.join(', ');
    case 'files':
      return form.files.map(({ name }) => name).join(', ');
    default:
      return String(form[field] ?? '');
  }
}
