import type { QuickLinkAudience } from '@ruche/contracts';
import { useSharedWords } from '../../shared/words';
import { useAdminWords } from './words';

/** For whom a link is, in words. */
export function useAudienceWords(): (audience: QuickLinkAudience) => string {
  const t = useAdminWords();
  const shared = useSharedWords();
  return (audience) => {
    if (audience.kind === 'everyone') return t('links.everyone');
    if (audience.kind === 'role') return shared(`roles.company.${audience.value}`);
    return t(`links.of.${audience.kind}`, { name: audience.value });
  };
}
