import { pages, type WikiPage } from '@ruche/contracts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Notice } from '../../shared/notice/notice';
import { LateWindow } from '../../shared/overlays/late-window';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useTakePage } from './use-take-page';
import { VerifyWindow } from './windows';
import { usePagesWords } from './words';

/** What one should know before trusting the page, with what to do about it. */
export function PageNotice({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const take = useTakePage();
  const navigate = useNavigate();
  const [verifying, setVerifying] = useState(false);
  const params = { id: page.id };
  const publish = async () => {
    const next = await call(pages.publish, { params });
    await take(next);
    toast(t(next.state === 'in_review' ? 'notice.asked' : 'notice.published'), { tone: 'good' });
  };
  const sendBack = async () => {
    await call(pages.sendBack, { params });
    if (page.viewer.author) return take();
    await navigate(`/wiki?space=${page.space.id}`);
  };
  const run = (act: () => Promise<unknown>) => void act().catch(toastProblem);
  const [doubt] = page.verification.checks;
  if (page.state === 'draft' && page.can.publish)
    return (
      <Notice tone="plain" icon="edit" title={t('notice.draft')}>
        <p>{t('notice.draftText')}</p>
        <FormButtons>
          <Button onClick={() => run(publish)}>{t('publish')}</Button>
        </FormButtons>
      </Notice>
    );
  if (page.state === 'in_review')
    return (
      <Notice tone="blue" icon="clock" title={t('notice.review')}>
        <p>{t(page.can.publish ? 'notice.reviewYours' : 'notice.reviewText')}</p>
        <FormButtons>
          {page.can.sendBack && (
            <Button variant="default" onClick={() => run(sendBack)}>
              {t(page.viewer.author ? 'takeBack' : 'sendBack')}
            </Button>
          )}
          {page.can.publish && <Button onClick={() => run(publish)}>{t('publish')}</Button>}
        </FormButtons>
      </Notice>
    );
  if (page.state === 'to_verify')
    return (
      <>
        <Notice tone="brick" title={t('notice.toVerify')}>
          <p>{doubt?.verdict === 'outdated' && doubt.comment ? `${doubt.by.name} : ${doubt.comment}` : t('notice.toVerifyText')}</p>
          {page.can.verify && (
            <FormButtons>
              <Button onClick={() => setVerifying(true)}>{t('menu.verify')}</Button>
            </FormButtons>
          )}
        </Notice>
        {verifying && (
          <LateWindow onFail={toastProblem}>
            <VerifyWindow page={page} onClose={() => setVerifying(false)} />
          </LateWindow>
        )}
      </>
    );
  if (page.state === 'archived')
    return (
      <Notice tone="plain" icon="folder" title={t('notice.archived')}>
        <p>{t('notice.archivedText')}</p>
      </Notice>
    );
  return page.verification.changedSince ? (
    <Notice tone="plain" icon="info" title={t('notice.changed')}>
      <p>{t('notice.changedText')}</p>
    </Notice>
  ) : null;
}
