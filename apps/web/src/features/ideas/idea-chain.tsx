import type { Idea, IdeaStage } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Chain, type Station } from '../../shared/chain/chain';
import type { IconName } from '../../shared/icons/icon';
import { useIdeasWords } from './words';

type Step = 'idea' | 'vote' | 'jury' | 'campaign' | 'result';
const steps: { key: Step; icon: IconName; stages: IdeaStage[] }[] = [
  { key: 'idea', icon: 'bulb', stages: ['draft', 'submitted', 'needs_work'] },
  { key: 'vote', icon: 'hexagon', stages: ['open', 'shortlisted'] },
  { key: 'jury', icon: 'gavel', stages: ['in_jury', 'pitch', 'rework'] },
  { key: 'campaign', icon: 'flag', stages: ['funded', 'in_campaign'] },
  { key: 'result', icon: 'chart', stages: ['measured', 'published', 'stopped'] },
];
const stepOf = (stage: IdeaStage): number => steps.findIndex(({ stages }) => stages.includes(stage));

/** How far the idea has come, from its source to its result, with the day of each station. */
export function IdeaChain({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  const { date } = useFormats();
  const reached = furthest(idea);
  const ended = stepOf(idea.stage) < 0;
  const since = (index: number) => idea.timeline.find(({ to }) => stepOf(to) === index)?.at ?? (index === 0 ? idea.createdAt : undefined);
  const stations = steps.map(({ key, icon }, index): Station => {
    const at = index <= reached ? since(index) : undefined;
    return {
      key,
      icon,
      label: t(`steps.${key}`),
      note: at && date(at),
      state: index < reached || (index === reached && ended) ? 'done' : index === reached ? 'now' : 'ahead',
    };
  });
  const source: Station[] = idea.inspiredBy
    ? [{ key: 'source', icon: 'watch', label: t('steps.source'), state: 'done', to: idea.inspiredBy.url }]
    : [];
  return <Chain stations={[...source, ...stations]} />;
}

/** The last station that was reached; an idea that was declined, parked … keeps what it reached before. */
function furthest(idea: Idea): number {
  const here = stepOf(idea.stage);
  if (here >= 0) return here;
  return Math.max(0, ...idea.timeline.map(({ to }) => stepOf(to)));
}
