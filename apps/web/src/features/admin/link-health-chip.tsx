import type { CompanyLink } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Chip } from '../../shared/chips/chip';
import { useAdminWords } from './words';

/** Whether a link still leads somewhere, as the weekly look found it. */
export function LinkHealthChip({ link: { health, deadSince, checkedAt } }: { link: CompanyLink }) {
  const t = useAdminWords();
  const { date } = useFormats();
  if (health === 'dead')
    return (
      <Chip tone="brick" icon="warning">
        {deadSince ? t('links.deadSince', { date: date(deadSince) }) : t('links.healths.dead')}
      </Chip>
    );
  return (
    <span title={checkedAt ? t('links.checked', { date: date(checkedAt) }) : undefined}>
      <Chip tone={health === 'alive' ? 'green' : 'plain'}>{t(`links.healths.${health}`)}</Chip>
    </span>
  );
}
