import { useSession } from '../../platform/session';
import { LinkButton } from '../button';
import { useSharedWords } from '../words';

/** The way on from words that found nothing: whoever knows about them. Nothing without words, nor for guests. */
export function WhoKnowsButton({ q }: { q: string | null | undefined }) {
  const t = useSharedWords();
  const { directory } = useSession().can;
  if (!q || !directory) return null;
  return (
    <LinkButton variant="default" to={`/help/new?q=${encodeURIComponent(q)}`}>
      {t('people.who')}
    </LinkButton>
  );
}
