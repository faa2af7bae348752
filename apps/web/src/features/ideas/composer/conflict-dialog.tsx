import type { Idea } from '@ruche/contracts';
import { plainText } from '@ruche/rich-text';
import { useFormats } from '../../../platform/formats';
import { Button } from '../../../shared/button';
import { FormButtons } from '../../../shared/fields/form-buttons';
import { Dialog } from '../../../shared/overlays/dialog';
import { toast } from '../../../shared/toasts/toast';
import styles from './composer.module.css';
import { differing, type FieldName, formOf, type IdeaForm } from './idea-form';
import type { ComposerState } from './use-composer';
import { useComposerWords } from './words';

/** Two versions side by side where they differ; whichever goes on, the other can be taken back. */
export function ConflictDialog({ composer: { saver, form, replace }, theirs }: { composer: ComposerState; theirs: Idea }) {
  const t = useComposerWords();
  const { ago } = useFormats();
  const other = formOf(theirs);
  const undo = (words: string, back: IdeaForm) =>
    toast(words, { duration: 20_000, action: { label: t('conflict.back'), run: () => replace(back) } });
  const keep = () => {
    replace(saver.keepMine());
    undo(t('conflict.kept'), other);
  };
  const take = () => {
    const mine = saver.takeTheirs();
    replace(other);
    undo(t('conflict.taken'), mine);
  };
  return (
    <Dialog opened onClose={keep} title={t('conflict.title')} width={760}>
      <p className="muted">{t('conflict.text')}</p>
      <div className={styles.versions}>
        {differing(form, other).map((field) => (
          <section key={field}>
            <h3>{t(`conflict.fields.${field}`)}</h3>
            <div>
              <b>{t('conflict.mine')}</b>
              <p>{shown(form, field) || t('conflict.empty')}</p>
            </div>
            <div>
              <b>{t('conflict.theirs', { when: ago(theirs.updatedAt) })}</b>
              <p>{shown(other, field) || t('conflict.empty')}</p>
            </div>
          </section>
        ))}
      </div>
      <FormButtons>
        <Button variant="default" onClick={take}>
          {t('conflict.take')}
        </Button>
        <Button data-autofocus onClick={keep}>
          {t('conflict.keep')}
        </Button>
      </FormButtons>
    </Dialog>
  );
}

/** A field as words, whatever it holds. */
function shown(form: IdeaForm, field: FieldName): string {
  switch (field) {
    case 'body':
      return plainText(form.body);
    case 'cost':
      return form.cost.amount && `${form.cost.amount} ${form.cost.currency}`;
    case 'channels':
      return form.channels.join(', ');
    case 'files':
      return form.files.map(({ name }) => name).join(', ');
    case 'themeIds':
      return form.themeIds.join(', ');
    default:
      return String(form[field] ?? '');
  }
}
