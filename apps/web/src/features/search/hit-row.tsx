import { type IdeaStage, ideaStages, type SearchHit } from '@ruche/contracts';
import { Chip } from '../../shared/chips/chip';
import { StageChip } from '../../shared/chips/stage-chip';
import { SpaceMark } from '../../shared/icons/hexagon';
import { kindIcons } from '../../shared/icons/kind-icons';
import { Disc, EntryRow } from '../../shared/lists/entry-row';
import { Avatar } from '../../shared/people/avatar';
import { PersonLink } from '../../shared/people/person-link';
import { RelativeTime } from '../../shared/text/relative-time';
import { Snippet } from '../../shared/text/snippet';
import { rememberSearch } from './recent-searches';
import { useSearchWords } from './words';

/** One thing that was found: what kind it is, where the words stand in it, whose it is and where. */
export function HitRow({ hit, q }: { hit: SearchHit; q: string }) {
  const t = useSearchWords();
  const { kind, titleParts, snippet, url, space, author, state, at } = hit;
  const stage = kind === 'idea' ? ideaStages.find((each): each is IdeaStage => each === state) : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the link inside was followed
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is pressed by keyboard clicks too
    <div onClick={() => rememberSearch(q)}>
      <EntryRow
        lead={<Lead hit={hit} />}
        title={<Snippet parts={titleParts} />}
        to={url}
        excerpt={snippet.length > 0 && <Snippet parts={snippet} />}
        meta={
          <>
            <Chip>{t(`kinds.${kind}`)}</Chip>
            {stage && <StageChip stage={stage} />}
            {author && kind !== 'person' && <PersonLink person={author} picture="s" />}
            {space && kind !== 'space' && <span>{space.name}</span>}
            {at && kind !== 'person' && kind !== 'space' && <RelativeTime at={at} />}
          </>
        }
      />
    </div>
  );
}

function Lead({ hit }: { hit: SearchHit }) {
  const { kind, id, title, author, space } = hit;
  if (kind === 'person') return <Avatar person={author ?? { id, name: title, avatarUrl: null }} size="l" />;
  if (kind === 'space') return <SpaceMark colour={space?.colour ?? 'slate'} size={42} />;
  if (kind === 'comment') return author ? <Avatar person={author} size="l" /> : <Disc icon="comment" />;
  return <Disc icon={kindIcons[kind]} tone="honey" />;
}
