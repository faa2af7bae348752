import type { WikiPage } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Button, LinkButton } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Notice } from '../../shared/notice/notice';
import { toastProblem } from '../../shared/toasts/toast';
import { useChanges } from './use-changes';
import { usePagesWords } from './words';

/** For those who write: something was written that readers do not see yet. */
export function ChangesNotice({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const { ago } = useFormats();
  const { publish } = useChanges(page.id);
  if (!page.changes) return null;
  const { by, at } = page.changes;
  return (
    <Notice tone="blue" icon="edit" title={t('changes.notice')}>
      <p>{by ? t('changes.noticeBy', { name: by.name, when: ago(at) }) : t('changes.noticeAt', { when: ago(at) })}</p>
      <FormButtons>
        <LinkButton variant="default" to={`/wiki/${page.id}/changes`}>
          {t('changes.compare')}
        </LinkButton>
        <Button onClick={() => void publish().catch(toastProblem)}>{t('changes.publish')}</Button>
      </FormButtons>
    </Notice>
  );
}
