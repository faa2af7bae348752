import { type Me, profileLimits } from '@ruche/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { asProblem } from '../../platform/problem';
import { fieldSentences } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Textarea, TextInput } from '../../shared/fields/text';
import { FormProblem } from '../../shared/notice/form-problem';
import { toast } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { PicturePart } from './picture-part';
import styles from './settings.module.css';
import { useSaveMe } from './use-save-me';
import { useSettingsWords } from './words';

const fields = ['name', 'title', 'department', 'site', 'bio'] as const;
type Draft = Record<(typeof fields)[number], string>;

/**
 * Name, job, department, site and a few lines: what the directory shows. Only what was touched here is kept and sent, so that
 * what another device changed meanwhile is not undone.
 */
export default function ProfilePart({ me }: { me: Me }) {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const [touched, setTouched] = useState<Partial<Draft>>({});
  const save = useSaveMe(me);
  const draft: Draft = { name: me.name, title: me.title, department: me.department, site: me.site, bio: me.bio, ...touched };
  const changes = Object.fromEntries(fields.filter((name) => draft[name].trim() !== me[name]).map((name) => [name, draft[name].trim()]));
  const unchanged = Object.keys(changes).length === 0;
  const mistakes = save.error ? fieldSentences(save.error) : {};
  const stale = save.error && asProblem(save.error).status === 412;
  const text = (name: keyof Draft, maxLength: number) => ({
    name,
    label: t(`profile.${name}`),
    maxLength,
    value: draft[name],
    error: mistakes[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => setTouched({ ...touched, [name]: currentTarget.value }),
  });
  return (
    <>
      <PicturePart me={me} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (unchanged) return;
          save.mutate(changes, {
            onSuccess: () => {
              setTouched({});
              toast(shared('saved'), { tone: 'good' });
            },
          });
        }}
      >
        <TextInput {...text('name', profileLimits.name)} required withAsterisk={false} autoComplete="name" />
        <TextInput {...text('title', profileLimits.title)} autoComplete="organization-title" />
        <div className={styles.pair}>
          <TextInput {...text('department', profileLimits.department)} />
          <TextInput {...text('site', profileLimits.site)} />
        </div>
        <Textarea {...text('bio', profileLimits.bio)} description={t('profile.bioHint')} rows={5} />
        <TextInput label={t('profile.email')} description={t('profile.emailHint')} value={me.email} readOnly />
        <FormProblem error={save.error} kept={stale ? t('profile.stale') : shared('kept')} />
        <FormButtons>
          <Button variant="subtle" component={Link} to={`/people/${me.handle}`}>
            {t('profile.see')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={unchanged || draft.name.trim() === ''}>
            {shared('save')}
          </Button>
        </FormButtons>
      </form>
    </>
  );
}
