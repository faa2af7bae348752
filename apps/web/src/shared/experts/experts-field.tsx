import { helpLimits } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Checkbox } from '../fields/choice';
import { Avatar } from '../people/avatar';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { RowSkeletons } from '../states/skeletons';
import styles from './experts.module.css';
import { expertQueries } from './queries';
import { ReasonLine } from './reason-line';
import { useExpertsWords } from './words';

interface ExpertsFieldProps {
  skillId: number;
  entryId: number | null;
  /** Null: the first three. */
  value: number[] | null;
  onChange: (ids: number[]) => void;
}

/** Who can be asked now and why they: the first three unless one chooses. */
export function ExpertsField({ skillId, entryId, value, onChange }: ExpertsFieldProps) {
  const t = useExpertsWords();
  const { data, error, refetch } = useQuery(expertQueries.experts({ skill: skillId, ...(entryId ? { entry: entryId } : {}) }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowSkeletons count={3} hexagon={false} />;
  if (data.items.length === 0) return <EmptyState small icon="people" title={t('experts.none')} text={t('experts.noneText')} />;
  const known = data.items.map(({ person }) => person.id);
  const wished = value?.filter((id) => known.includes(id)) ?? [];
  const chosen = wished.length ? wished : known.slice(0, helpLimits.asked);
  const toggle = (id: number, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className={styles.experts}>
      <legend>{t('experts.title')}</legend>
      <p className="small">{t('experts.hint', { count: helpLimits.asked })}</p>
      {value && wished.length < value.length && <p className={styles.away}>{t('experts.away')}</p>}
      <ul>
        {data.items.map(({ person, reasons }) => {
          const on = chosen.includes(person.id);
          return (
            <li key={person.id}>
              <Checkbox
                checked={on}
                disabled={!on && chosen.length >= helpLimits.asked}
                onChange={({ currentTarget }) => toggle(person.id, currentTarget.checked)}
                label={
                  <span className={styles.expert}>
                    <Avatar person={person} size="l" />
                    <span>
                      <strong>{person.name}</strong>
                      <span className="small">{[person.title, person.department].filter(Boolean).join(' · ')}</span>
                      <ReasonLine reasons={reasons} />
                    </span>
                  </span>
                }
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
