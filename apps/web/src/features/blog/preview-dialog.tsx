import { isEmpty } from '@ruche/rich-text';
import { useSession } from '../../platform/session';
import { unbroken } from '../../platform/unbroken';
import { Attachments } from '../../shared/attachments/attachments';
import { type EntryForm, tidyTitle } from '../../shared/composer/entry-form';
import { Dialog } from '../../shared/overlays/dialog';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import styles from './blog.module.css';
import { useBlogWords } from './words';

interface PreviewDialogProps {
  form: EntryForm;
  coverFileId: number | null;
  onClose: () => void;
}

/** The post as others will read it. */
export default function PreviewDialog({ form, coverFileId, onClose }: PreviewDialogProps) {
  const t = useBlogWords();
  const { person } = useSession();
  return (
    <Dialog opened onClose={onClose} title={t('composer.preview')} width={800}>
      <article className={styles.preview}>
        <h2>{unbroken(tidyTitle(form.title)) || t('composer.untitled')}</h2>
        <p className="small">{person.name}</p>
        {coverFileId !== null && <img className={styles.cover} src={`/api/files/${coverFileId}`} alt="" />}
        <div>
          {isEmpty(form.body) ? (
            <p className="muted">{t('composer.nothing')}</p>
          ) : (
            <RichTextView doc={form.body as unknown as Record<string, unknown>} headingsFrom={3} />
          )}
          <Attachments files={form.files} />
        </div>
      </article>
    </Dialog>
  );
}
