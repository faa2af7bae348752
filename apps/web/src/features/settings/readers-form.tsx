import { type FieldReaders, fieldReaders, type Me, profileFields } from '@ruche/contracts';
import { Select } from '../../shared/fields/choice';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './settings.module.css';
import { useSaveMe } from './use-save-me';
import { useSettingsWords } from './words';

/** Who reads each field: everybody, those of my spaces, nobody. Each choice counts at once. */
export function ReadersForm({ me }: { me: Me }) {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const save = useSaveMe(me);
  return (
    <section aria-labelledby="my-readers">
      <h2 id="my-readers">{t('readers.title')}</h2>
      <p className={styles.intro}>{t('readers.hint')}</p>
      <div className={styles.readers}>
        {profileFields.map((field) => (
          <Select
            key={field}
            label={t(`readers.fields.${field}`)}
            allowDeselect={false}
            disabled={save.isPending}
            data={fieldReaders.map((value) => ({ value, label: t(`readers.who.${value}`) }))}
            value={me.readers[field]}
            onChange={(value) =>
              save.mutate(
                { readers: { [field]: value as FieldReaders } },
                { onSuccess: () => toast(shared('saved'), { tone: 'good' }), onError: toastProblem },
              )
            }
          />
        ))}
      </div>
    </section>
  );
}
