import type { WikiPage } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Chip } from '../../shared/chips/chip';
import { PersonLink } from '../../shared/people/person-link';
import { RelativeTime } from '../../shared/text/relative-time';
import { usePagesWords } from './words';

/** Who answers for it, who wrote last, and how far it can be trusted. */
export function PageByline({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const { date } = useFormats();
  const { owner, until } = page.verification;
  return (
    <>
      <PersonLink person={owner ?? page.author} picture="m" />
      <span>
        {t('editedBy', { name: page.lastEdit.by.name })} · <RelativeTime at={page.lastEdit.at} />
      </span>
      {page.state === 'published' && until && (
        <Chip tone="green" icon="check">
          {t('verifiedUntil', { date: date(until) })}
        </Chip>
      )}
      {page.state !== 'published' && (
        <Chip tone={page.state === 'to_verify' ? 'brick' : 'plain'} icon={page.state === 'to_verify' ? 'warning' : 'clock'}>
          {t(`states.${page.state}`)}
        </Chip>
      )}
      {page.restricted && <Chip icon="lock">{t('restricted')}</Chip>}
      {page.template && <Chip icon="copy">{t('template')}</Chip>}
    </>
  );
}
