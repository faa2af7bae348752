import { type EntryKind, watching } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { query } from '../../platform/query';
import { useSharedWords } from '../words';

/** Whom an announcement is narrowed down to. */
export interface Addressed {
  department?: string | undefined;
  site?: string | undefined;
}
type Written = ({ entryId: number } | ({ slug: string; kind: EntryKind } & Addressed)) & {
  /** The words call everybody in the space. */
  everybody?: boolean | undefined;
};

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
    ? query(watching.entryAudience, { params: { id: written.entryId }, query: everybodyOf(written) })
    : query(watching.spaceAudience, { params: { slug: written.slug }, query: { ...narrowed(written), ...everybodyOf(written) } });

const everybodyOf = ({ everybody }: Pick<Written, 'everybody'>) => (everybody ? { everybody: 'true' as const } : {});
const narrowed = ({ kind, department, site }: { kind: EntryKind } & Addressed) => ({
  kind,
  ...(department ? { department } : {}),
  ...(site ? { site } : {}),
});
