import { entries, type Idea } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { query } from '../../../platform/query';
import { useSession } from '../../../platform/session';
import { LinkButton } from '../../../shared/button';
import { lastSpace } from '../../../shared/composer/last-space';
import { composerQueries } from '../../../shared/composer/queries';
import { readKept } from '../../../shared/drafts/draft-store';
import { EmptyState } from '../../../shared/states/empty-state';
import { ErrorState } from '../../../shared/states/error-state';
import { Missing } from '../../../shared/states/missing';
import { PageSkeleton } from '../../../shared/states/skeletons';
import { ideaQueries } from '../queries';
import { Composer } from './composer';
import { emptyForm, formOf } from './idea-form';
import { type LocalIdea, localKey } from './saver';
import { useComposerWords } from './words';

const idPattern = /^[1-9]\d{0,15}$/;

/** `/ideas/new`: a title is enough to begin; `?title=`, `?inspired=` and `?space=` come from where one was. */
export function NewIdeaPage() {
  const { key } = useLocation();
  return useSession().can.propose ? <NewIdea key={key} /> : <Missing />;
}

function NewIdea() {
  const t = useComposerWords();
  const [params] = useSearchParams();
  const inspired = idPattern.test(params.get('inspired') ?? '') ? Number(params.get('inspired')) : undefined;
  const { data, error, refetch } = useQuery(composerQueries.spaces());
  const source = useQuery({ ...query(entries.get, { params: { id: inspired ?? 0 } }), enabled: inspired !== undefined });
  const [kept] = useState(() => readKept<LocalIdea>(localKey(null)));
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const open = data.items.filter(({ can }) => can.post);
  if (open.length === 0) {
    return (
      <EmptyState icon="grid" title={t('noSpace.title')} text={t('noSpace.text')}>
        <LinkButton to="/spaces">{t('noSpace.action')}</LinkButton>
      </EmptyState>
    );
  }
  const asked = Number(params.get('space')) || lastSpace();
  const spaceId = (open.find(({ id }) => id === asked) ?? open[0])?.id ?? null;
  const title = params.get('title')?.slice(0, 300) ?? '';
  const fresh = emptyForm(title, spaceId);
  const restored = title === '' && inspired === undefined ? kept : null;
  const form = restored ? { ...fresh, ...restored.value.form } : fresh;
  return (
    <Composer
      idea={null}
      form={form}
      fresh={fresh}
      foundAt={restored?.at ?? null}
      version={null}
      inspiredById={source.data ? inspired : undefined}
      inspiredTitle={source.data?.title}
    />
  );
}

/** `/ideas/128/edit`: a draft, or an idea that others already read. */
export function EditIdeaPage() {
  const { id } = useParams();
  return id && idPattern.test(id) ? <Edit key={id} id={Number(id)} /> : <Missing />;
}

function Edit({ id }: { id: number }) {
  // What is edited is what the server has now, and stays put while one writes: the saver does the rest.
  const { data, error, refetch } = useQuery({
    ...ideaQueries.detail(id),
    queryKey: [...ideaQueries.detail(id).queryKey, 'edit'],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  return <EditLoaded idea={data} />;
}

function EditLoaded({ idea: loaded }: { idea: Idea }) {
  const t = useComposerWords();
  const [idea] = useState(loaded);
  const [kept] = useState(() => readKept<LocalIdea>(localKey(loaded.id)));
  if (!idea.can.edit) {
    if (!idea.viewer.author) return <Missing />;
    return (
      <EmptyState icon="lock" title={t('frozen.title')} text={t('frozen.text')}>
        <LinkButton to={idea.url}>{t('frozen.action')}</LinkButton>
      </EmptyState>
    );
  }
  const fresh = formOf(idea);
  const form = kept ? { ...fresh, ...kept.value.form } : fresh;
  return (
    <Composer
      idea={idea}
      form={form}
      fresh={fresh}
      foundAt={kept?.at ?? null}
      version={kept ? kept.value.version : idea.version}
      inspiredTitle={idea.inspiredBy?.title}
    />
  );
}
