import { type HelpRequest, helpRequests } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { call } from '../../platform/api';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../../shared/button';
import { Breadcrumb } from '../../shared/entry/entry-frame';
import { useExpertsWords } from '../../shared/experts/words';
import { Columns } from '../../shared/layout/page';
import { usePageTitle } from '../../shared/layout/page-title';
import { Facts, SideSection } from '../../shared/layout/side';
import { Notice } from '../../shared/notice/notice';
import { confirm } from '../../shared/overlays/confirm';
import { PersonLink } from '../../shared/people/person-link';
import { ErrorState } from '../../shared/states/error-state';
import { PageSkeleton } from '../../shared/states/skeletons';
import { RelativeTime } from '../../shared/text/relative-time';
import { AnswerForm } from './answer-form';
import styles from './help.module.css';
import { RequestState } from './help-page';
import { Invitations } from './invitations';
import { helpQueries } from './queries';
import { RateForm } from './rate-form';
import { useHelpWrite } from './use-help-write';
import { useHelpWords } from './words';

/** One request, at `/help/12`: seen by whoever asks and by those who are asked. */
export function RequestPage() {
  const id = Number(useParams()['id']);
  const { data, error, refetch } = useQuery(helpQueries.one(id));
  if (data) return <Whole request={data} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
}

function Whole({ request }: { request: HelpRequest }) {
  const t = useHelpWords();
  const experts = useExpertsWords();
  const language = useLanguage();
  usePageTitle(request.topic);
  const { asker, helper, entry, can, viewer, state } = request;
  const close = useHelpWrite(request.id, () => call(helpRequests.close, { params: { id: request.id } }), t('closed'));
  const mine = request.invitations.find(({ state: each }) => each === 'accepted');
  return (
    <Columns
      side={
        <SideSection title={t('facts.title')}>
          <Facts
            items={[
              { label: t('facts.skill'), value: <Link to={`/people?skill=${request.skill.id}`}>{request.skill.label[language]}</Link> },
              { label: t('facts.time'), value: experts(`minutes.${request.minutes}`) },
              { label: t('facts.asked'), value: <RelativeTime at={request.createdAt} /> },
            ]}
          />
        </SideSection>
      }
    >
      <Breadcrumb crumbs={[{ label: t('title'), to: `/help${viewer.side === 'asker' ? '?side=asker' : ''}` }, { label: request.topic }]} />
      <header className={styles.head}>
        <RequestState request={request} />
        <h1>{request.topic}</h1>
        <p className={styles.by}>
          <PersonLink person={asker} picture="s" />
          {request.routed && <span className="small">{t('routed')}</span>}
        </p>
      </header>
      {request.details && <p className={styles.details}>{request.details}</p>}
      {entry && (
        <p className={styles.about}>
          {t('new.about')} <Link to={entry.url}>{entry.title}</Link>
        </p>
      )}
      {helper && (state === 'accepted' || state === 'rated') && (
        <Notice
          tone="green"
          title={
            viewer.side === 'asker'
              ? t(state === 'rated' ? 'hasHelped' : 'helped', { name: helper.name })
              : t(state === 'rated' ? 'haveHelped' : 'helping', { name: asker.name })
          }
        >
          {mine?.note}
        </Notice>
      )}
      {request.useful && (
        <Notice tone="plain" title={t('useful')}>
          {request.thanks}
        </Notice>
      )}
      {state === 'exhausted' && viewer.side === 'asker' && (
        <Notice tone="plain" title={t('states.exhausted')}>
          {t('exhaustedText')}
        </Notice>
      )}
      {can.answer && <AnswerForm request={request} />}
      {can.rate && <RateForm request={request} />}
      {viewer.side === 'asker' && <Invitations request={request} />}
      {can.close && (
        <Button
          variant="subtle"
          loading={close.isPending}
          onClick={() =>
            void confirm({ title: t('closing.title'), text: t('closing.text'), confirm: t('closing.confirm') }).then((yes) => {
              if (yes) close.mutate();
            })
          }
        >
          {t('closing.confirm')}
        </Button>
      )}
    </Columns>
  );
}
