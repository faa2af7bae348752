import { type EntryKind, watching } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { query } from '../../platform/query';
import { useSharedWords } from '../words';

type Written = { entryId: number } | { slug: string; kind: EntryKind };

/** How many people hear of what is being written, before it is sent. */
export function AudienceNote(written: Written) {
  const t = useSharedWords();
  const { number } = useFormats();
  const { data } = useQuery(readOf(written));
  if (!data) return null;
  const values = { count: data.people, number: number(data.people), digest: number(data.digest) };
  if (data.people === 0) return 'entryId' in written ? t('audience.nobody') : null;
  if (data.digest === data.people) return t('audience.allDigest', values);
  return t(data.digest > 0 ? 'audience.digest' : 'audience.people', values);
}

const readOf = (written: Written) =>
  'entryId' in written
    ? query(watching.entryAudience, { params: { id: written.entryId } })
    : query(watching.spaceAudience, { params: { slug: written.slug }, query: { kind: written.kind } });
