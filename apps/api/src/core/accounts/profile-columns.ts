import type { ProfileInput } from '@ruche/contracts';
import type { Params } from '../../platform/database/params';

type Field = keyof ProfileInput;
const plain = {
  name: 'name',
  title: 'title',
  department: 'department',
  site: 'site',
  bio: 'bio',
  locale: 'locale',
  timeZone: 'time_zone',
  avatarFileId: 'avatar_file_id',
  sector: 'sector',
  languages: 'languages',
  managerId: 'manager_id',
} as const satisfies Partial<Record<Field, string>>;

/** What is set in `people` for what somebody changes in their profile, as SQL. */
export function assignments(changes: ProfileInput, params: Params): string[] {
  const { experience, availability, readers, ...rest } = changes;
  const set = Object.entries(rest).map(([field, value]) => `${plain[field as keyof typeof plain]} = ${params.add(value)}`);
  if (experience) set.push(`experience = ${params.add(JSON.stringify(experience))}::jsonb`);
  if (availability) {
    const until = availability.state === 'absent' ? (availability.until ?? null) : null;
    set.push(`availability = ${params.add(availability.state)}`, `absent_until = ${params.add(until)}::date`);
  }
  if (readers) set.push(`field_readers = field_readers || ${params.add(JSON.stringify(readers))}::jsonb`);
  return set;
}
