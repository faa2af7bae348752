import type { Idea } from '@ruche/contracts';
import { isEmpty } from '@ruche/rich-text';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../platform/formats';
import { useSession } from '../../../platform/session';
import { unbroken } from '../../../platform/unbroken';
import { Attachments } from '../../../shared/attachments/attachments';
import { tidyTitle } from '../../../shared/composer/entry-form';
import { composerQueries } from '../../../shared/composer/queries';
import { Facts } from '../../../shared/layout/side';
import { Dialog } from '../../../shared/overlays/dialog';
import { RichTextView } from '../../../shared/rich-text/rich-text-view';
import { useIdeasWords } from '../words';
import styles from './composer.module.css';
import { type IdeaForm, moneyOf } from './idea-form';
import { useComposerWords } from './words';

interface PreviewDialogProps {
  form: IdeaForm;
  idea: Idea | null;
  onClose: () => void;
}

/** The idea as others will read it. */
export function PreviewDialog({ form, idea, onClose }: PreviewDialogProps) {
  const t = useComposerWords();
  const page = useIdeasWords();
  const { list, money } = useFormats();
  const { person } = useSession();
  const { data: spaces } = useQuery(composerQueries.spaces());
  const space = spaces?.items.find(({ id }) => id === form.spaceId)?.name ?? idea?.space.name ?? '';
  const cost = moneyOf(form.cost);
  return (
    <Dialog opened onClose={onClose} title={t('preview.title')} width={800}>
      <article className={styles.preview}>
        <h2>{unbroken(tidyTitle(form.title)) || t('preview.untitled')}</h2>
        <p className="small">{t('preview.by', { name: idea?.author.name ?? person.name, space })}</p>
        {form.problem.trim() && (
          <section>
            <h3>{page('fields.problem')}</h3>
            <p>{form.problem}</p>
          </section>
        )}
        {form.problem.trim() && <h3>{page('fields.body')}</h3>}
        {isEmpty(form.body) ? (
          <p className="muted">{t('preview.nothing')}</p>
        ) : (
          <RichTextView doc={form.body as unknown as Record<string, unknown>} headingsFrom={3} />
        )}
        <Attachments files={form.files} />
        <div className={styles.facts}>
          <Facts
            items={[
              { label: page('facts.audience'), value: form.audience },
              { label: page('facts.channels'), value: list(form.channels) },
              { label: page('facts.cost'), value: cost ? money(cost) : null },
              { label: page('facts.goal'), value: form.goal },
              { label: page('facts.kpi'), value: form.kpi },
            ]}
          />
        </div>
      </article>
    </Dialog>
  );
}
