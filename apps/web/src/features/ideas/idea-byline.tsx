import type { Idea } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Phrase } from '../../platform/use-words';
import { StageChip } from '../../shared/chips/stage-chip';
import { PersonLink } from '../../shared/people/person-link';
import { RelativeTime } from '../../shared/text/relative-time';
import { ideasWords, useIdeasWords } from './words';

/** Who proposes it and with whom, where it stands, since when. */
export function IdeaByline({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  const { list } = useFormats();
  const others = idea.authors.filter(({ id }) => id !== idea.author.id);
  return (
    <>
      <PersonLink person={idea.author} picture="s" />
      {others.length > 0 && (
        <span>
          <Phrase words={ideasWords} k="with" values={{ names: list(others.map(({ name }) => name)) }} parts={{ b: <b /> }} />
        </span>
      )}
      <StageChip stage={idea.stage} />
      {idea.themes.map(({ id, label }) => (
        <ThemeName key={id} label={label} />
      ))}
      <RelativeTime at={idea.openedAt ?? idea.createdAt} />
      {idea.viewer.author && <span className="visually-hidden">{t('yours')}</span>}
    </>
  );
}

function ThemeName({ label }: { label: { fr: string; en: string } }) {
  const { language } = useFormats();
  return <span>{label[language]}</span>;
}
