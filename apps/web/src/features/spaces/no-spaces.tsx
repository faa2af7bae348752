import { LinkButton } from '../../shared/button';
import { EmptyState } from '../../shared/states/empty-state';
import { useSpacesWords } from './words';

/** No space here: nothing of that name, none joined yet, or none archived. */
export function NoSpaces({ tab, q }: { tab: 'mine' | 'discover' | 'archived'; q: string }) {
  const t = useSpacesWords();
  if (q) {
    return (
      <EmptyState icon="grid" title={t('empty.found', { q })} text={t('empty.foundText')}>
        <LinkButton to={tab === 'mine' ? `/spaces?tab=discover&q=${encodeURIComponent(q)}` : '/spaces?tab=discover'} variant="default">
          {t('empty.everything')}
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="grid" title={t(`empty.${tab}`)} text={t(`empty.${tab}Text`)}>
      {tab === 'mine' && <LinkButton to="/spaces?tab=discover">{t('empty.discoverThem')}</LinkButton>}
    </EmptyState>
  );
}
