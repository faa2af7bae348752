import type { Idea } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { EntryFrame } from '../../shared/entry/entry-frame';
import { ProvenanceStrip } from '../../shared/entry/provenance-strip';
import { reportSeen } from '../../shared/idea/exposures';
import { useVote } from '../../shared/idea/use-vote';
import { ErrorState } from '../../shared/states/error-state';
import { Missing } from '../../shared/states/missing';
import { PageSkeleton } from '../../shared/states/skeletons';
import { HexVote } from '../../shared/vote/hex-vote';
import { IdeaActions } from './idea-actions';
import { IdeaBody } from './idea-body';
import { IdeaByline } from './idea-byline';
import { IdeaChain } from './idea-chain';
import { IdeaConversation } from './idea-conversation';
import { IdeaNotice } from './idea-notice';
import { IdeaSide } from './idea-side';
import { ideaQueries } from './queries';
import { useMarkRead } from './use-mark-read';
import { useIdeasWords } from './words';

/** One idea, at `/ideas/128-slug`. */
export function IdeaPage() {
  const id = Number(/^[1-9]\d{0,15}(?=-|$)/.exec(useParams()['ref'] ?? '')?.[0]);
  return Number.isSafeInteger(id) ? <Loaded id={id} key={id} /> : <Missing />;
}

function Loaded({ id }: { id: number }) {
  const { data, error, refetch } = useQuery(ideaQueries.detail(id));
  if (data) return <Whole idea={data} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
}

function Whole({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  const { toggle, refusal } = useVote(idea);
  const { data: links } = useQuery(ideaQueries.links(idea.id));
  useOwnAddress(idea.url);
  useMarkRead(idea.id);
  useEffect(() => reportSeen(idea.id), [idea.id]);
  const crumbs = [
    { label: t('title'), to: '/ideas' },
    { label: idea.space.name, to: `/spaces/${idea.space.slug}` },
    ...(idea.number === null ? [] : [{ label: t('number', { number: idea.number }) }]),
  ];
  return (
    <EntryFrame
      title={idea.title}
      breadcrumb={crumbs}
      lead={<HexVote votes={idea.votes} voted={idea.viewer.voted} title={idea.title} refusal={refusal} onToggle={toggle} />}
      byline={<IdeaByline idea={idea} />}
      notice={<IdeaNotice idea={idea} />}
      progress={<IdeaChain idea={idea} />}
      body={<IdeaBody idea={idea} />}
      actions={<IdeaActions idea={idea} />}
      provenance={links && <ProvenanceStrip links={links.items} />}
      conversation={<IdeaConversation idea={idea} />}
      side={<IdeaSide idea={idea} />}
    />
  );
}

/** The slug may have changed; the address is put right without a new entry in the history. */
function useOwnAddress(url: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    const { pathname, search, hash } = window.location;
    if (pathname !== url) void navigate(`${url}${search}${hash}`, { replace: true, preventScrollReset: true });
  }, [url, navigate]);
}
