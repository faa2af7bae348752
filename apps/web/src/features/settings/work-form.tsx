import {
  type AvailabilityState,
  availabilities,
  type Me,
  type PersonSummary,
  type ProfileInput,
  profileLimits,
  type SpokenLanguage,
  spokenLanguages,
} from '@ruche/contracts';
import { useState } from 'react';
import { fieldSentences } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { MultiSelect, Select } from '../../shared/fields/choice';
import { FormButtons } from '../../shared/fields/form-buttons';
import { TextInput } from '../../shared/fields/text';
import { FormProblem } from '../../shared/notice/form-problem';
import { PersonPicker } from '../../shared/people/person-picker';
import { useLanguageName } from '../../shared/text/language-name';
import { toast } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { ExperienceFields } from './experience-fields';
import styles from './settings.module.css';
import { useSaveMe } from './use-save-me';
import { useSettingsWords } from './words';

/** Whether I am there, my sector, the languages I speak, my manager, and what I did before. */
export function WorkForm({ me }: { me: Me }) {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const languageName = useLanguageName();
  const save = useSaveMe(me);
  const [touched, setTouched] = useState<ProfileInput>({});
  const [manager, setManager] = useState<Pick<PersonSummary, 'id' | 'name'> | null | undefined>(undefined);
  const availability = touched.availability ?? me.availability ?? { state: 'available' as const };
  const change = (changes: ProfileInput) => setTouched({ ...touched, ...changes });
  const mistakes = save.error ? fieldSentences(save.error) : {};
  const chosen = manager === undefined ? me.manager : manager;
  return (
    <section aria-labelledby="my-work">
      <h2 id="my-work">{t('work.title')}</h2>
      <form
        className={styles.inner}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(touched, {
            onSuccess: () => {
              setTouched({});
              setManager(undefined);
              toast(shared('saved'), { tone: 'good' });
            },
          });
        }}
      >
        <div className={styles.pair}>
          <Select
            label={t('work.availability')}
            description={t('work.availabilityHint')}
            allowDeselect={false}
            data={availabilities.map((state) => ({ value: state, label: shared(`skills.availability.${state}`) }))}
            value={availability.state}
            onChange={(state) => change({ availability: { state: state as AvailabilityState } })}
          />
          {availability.state === 'absent' && (
            <TextInput
              type="date"
              label={t('work.until')}
              description={t('work.untilHint')}
              value={availability.until ?? ''}
              error={mistakes['availability.until']}
              onChange={({ currentTarget }) => change({ availability: { state: 'absent', until: currentTarget.value || null } })}
            />
          )}
        </div>
        <div className={styles.pair}>
          <TextInput
            label={t('work.sector')}
            description={t('work.sectorHint')}
            maxLength={profileLimits.sector}
            value={touched.sector ?? me.sector}
            error={mistakes['sector']}
            onChange={({ currentTarget }) => change({ sector: currentTarget.value })}
          />
          <PersonPicker
            label={t('work.manager')}
            description={t('work.managerHint')}
            value={chosen as PersonSummary | null}
            without={[me.id]}
            error={mistakes['managerId']}
            onChange={(person) => {
              setManager(person);
              change({ managerId: person?.id ?? null });
            }}
          />
        </div>
        <MultiSelect
          label={t('work.languages')}
          searchable
          maxValues={profileLimits.languages}
          data={spokenLanguages.map((code) => ({ value: code, label: languageName(code) }))}
          value={touched.languages ?? me.languages}
          onChange={(codes) => change({ languages: codes as SpokenLanguage[] })}
        />
        <ExperienceFields value={touched.experience ?? me.experience} onChange={(experience) => change({ experience })} />
        <FormProblem error={save.error} kept={shared('kept')} />
        <FormButtons>
          <Button type="submit" loading={save.isPending} disabled={Object.keys(touched).length === 0}>
            {shared('save')}
          </Button>
        </FormButtons>
      </form>
    </section>
  );
}
