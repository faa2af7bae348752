import type { Idea } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { EntryConversation } from '../../shared/entry/entry-conversation';
import { EntryFrame } from '../../shared/entry/entry-frame';
import { ProvenanceStrip } from '../../shared/entry/provenance-strip';
import { useMarkRead } from '../../shared/entry/use-mark-read';
import { useOwnAddress } from '../../shared/entry/use-own-address';
import { reportSeen } from '../../shared/idea/exposures';
import { useVote } from '../../shared/idea/use-vote';
import { HexVote } from '../../shared/vote/hex-vote';
import { IdeaActions } from './idea-actions';
import { IdeaBody } from './idea-body';
import { IdeaByline } from './idea-byline';
import { IdeaChain } from './idea-chain';
import { IdeaNotice } from './idea-notice';
import { IdeaSide } from './idea-side';
import { ideaQueries } from './queries';
import { useIdeasWords } from './words';

/** One idea, at `/ideas/128-slug`. */
export function IdeaPage() {
  return <EntryByRef detail={ideaQueries.detail}>{(idea) => <Whole idea={idea} />}</EntryByRef>;
}

function Whole({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  const { toggle, refusal } = useVote(idea);
  const { data: links } = useQuery(ideaQueries.links(idea.id));
  useOwnAddress(idea.url);
  useMarkRead(idea.id, ['ideas', 'home']);
  useEffect(() => reportSeen(idea.id), [idea.id]);
  const crumbs = [
    { label: t('title'), to: '/ideas' },
    { label: idea.space.name, to: `/spaces/${idea.space.slug}` },
    ...(idea.number === null ? [] : [{ label: t('number', { number: idea.number }) }]),
  ];
  return (
    <EntryFrame
      entryId={idea.id}
      title={idea.title}
      breadcrumb={crumbs}
      lead={<HexVote votes={idea.votes} voted={idea.viewer.voted} title={idea.title} refusal={refusal} onToggle={toggle} />}
      byline={<IdeaByline idea={idea} />}
      notice={<IdeaNotice idea={idea} />}
      progress={<IdeaChain idea={idea} />}
      body={<IdeaBody idea={idea} />}
      actions={<IdeaActions idea={idea} />}
      provenance={links && <ProvenanceStrip links={links.items} />}
      conversation={<EntryConversation entry={idea} />}
      side={<IdeaSide idea={idea} />}
    />
  );
}
