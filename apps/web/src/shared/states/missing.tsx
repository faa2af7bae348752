import { LinkButton } from '../button';
import { usePageTitle } from '../layout/page-title';
import { useSharedWords } from '../words';
import { EmptyState } from './empty-state';

/** What is missing and what one may not see look exactly the same. */
export function Missing() {
  const t = useSharedWords();
  usePageTitle(t('missing.title'));
  return (
    <EmptyState icon="search" titleAs="h1" title={t('missing.title')} text={t('missing.text')}>
      <LinkButton to="/" variant="default">
        {t('missing.home')}
      </LinkButton>
    </EmptyState>
  );
}
