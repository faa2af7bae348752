import type { Idea } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { CreditRoll } from '../../shared/chain/credit-roll';
import { Facts, SideItem, SideSection } from '../../shared/layout/side';
import { PersonLink } from '../../shared/people/person-link';
import { useSharedWords } from '../../shared/words';
import styles from './idea.module.css';
import { isLong } from './idea-body';
import { IdeaTimeline } from './idea-timeline';
import { ideaQueries } from './queries';
import { useIdeasWords } from './words';

/** Beside an idea: facts, merit, its history, concerns for those who may read them, what resembles it. */
export function IdeaSide({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  return (
    <>
      <SideSection>
        <IdeaFacts idea={idea} />
      </SideSection>
      {idea.credit.length > 0 && (
        <SideSection title={t('side.credit')}>
          <CreditRoll credit={idea.credit} />
        </SideSection>
      )}
      {idea.merged.length > 0 && (
        <SideSection title={t('side.merged')}>
          {idea.merged.map(({ id, title, url }) => (
            <SideItem key={id} icon="merge" title={title} to={url} />
          ))}
        </SideSection>
      )}
      {idea.timeline.length > 0 && (
        <SideSection title={t('side.timeline')}>
          <IdeaTimeline timeline={idea.timeline} />
        </SideSection>
      )}
      {/* What is asked for apart comes last: nothing moves when it is there. */}
      {idea.can.readConcerns && idea.concerns > 0 && <Concerns id={idea.id} />}
      <Similar id={idea.id} />
    </>
  );
}

function IdeaFacts({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  const { list, money, number } = useFormats();
  const short = (answer: string) => (isLong(answer) ? null : answer);
  return (
    <>
      <Facts
        items={[
          { label: t('facts.audience'), value: short(idea.audience) },
          { label: t('facts.channels'), value: list(idea.channels) },
          { label: t('facts.cost'), value: idea.cost && money(idea.cost) },
          { label: t('facts.goal'), value: short(idea.goal) },
          { label: t('facts.kpi'), value: short(idea.kpi) },
          { label: t('facts.seen'), value: t('facts.seenBy', { count: idea.exposures, number: number(idea.exposures) }) },
        ]}
      />
      {idea.can.edit && idea.missing.length > 0 && (
        <p className={styles.missing}>
          <Link to={`/ideas/${idea.id}/edit`}>
            {t('facts.missing', { fields: list(idea.missing.map((field) => t(`facts.${field}`).toLocaleLowerCase())) })}
          </Link>
        </p>
      )}
    </>
  );
}

function Concerns({ id }: { id: number }) {
  const t = useIdeasWords();
  const { data } = useQuery(ideaQueries.concerns(id));
  if (!data) return null;
  return (
    <SideSection title={t('side.concerns')}>
      {data.items.map(({ person, reason }) => (
        <div key={person.id} className={styles.concern}>
          <PersonLink person={person} picture="s" />
          <p>{reason}</p>
        </div>
      ))}
    </SideSection>
  );
}

function Similar({ id }: { id: number }) {
  const t = useIdeasWords();
  const shared = useSharedWords();
  const { data } = useQuery(ideaQueries.similar(id));
  if (!data?.items.length) return null;
  return (
    <SideSection title={t('side.similar')}>
      {data.items.map((other) => (
        <SideItem key={other.id} icon="bulb" title={other.title} note={shared(`stages.${other.stage}`)} to={other.url} />
      ))}
    </SideSection>
  );
}
