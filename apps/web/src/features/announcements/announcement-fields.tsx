import { useQuery } from '@tanstack/react-query';
import { FieldGroup } from '../../shared/composer/composer-frame';
import { Select, Switch } from '../../shared/fields/choice';
import { DateFields } from '../../shared/publishing/date-fields';
import { deviceZone } from '../../shared/publishing/local-time';
import { usePublishingWords } from '../../shared/publishing/words';
import { anEnd, aStart, type AnnouncementFields as Fields } from './announcement-form';
import styles from './announcements.module.css';
import { CheckFields } from './check-fields';
import { announcementQueries } from './queries';
import { useAnnouncementsWords } from './words';

interface AnnouncementFieldsProps {
  value: Fields;
  onChange: (value: Fields) => void;
  /** It is out already: its beginning is past. */
  isOut: boolean;
  /** Somebody has answered its question, which stands as it is. */
  isAnswered?: boolean;
}

/** To whom, from when to when, and whether they are asked to confirm. */
export function AnnouncementFields({ value, onChange, isOut, isAnswered = false }: AnnouncementFieldsProps) {
  const t = useAnnouncementsWords();
  const publishing = usePublishingWords();
  const change = (patch: Partial<Fields>) => onChange({ ...value, ...patch });
  return (
    <>
      <FieldGroup title={t('composer.audience')} hint={t('composer.audienceHint')}>
        <div className={styles.pair}>
          <Facet name="department" value={value.department} onChange={(department) => change({ department })} />
          <Facet name="site" value={value.site} onChange={(site) => change({ site })} />
        </div>
        <Switch
          label={t('composer.mustRead')}
          description={t('composer.mustReadHint')}
          checked={value.mustRead}
          disabled={isAnswered}
          onChange={({ currentTarget }) => change({ mustRead: currentTarget.checked })}
        />
        {value.mustRead && <CheckFields value={value.check} isFixed={isAnswered} onChange={(check) => change({ check })} />}
      </FieldGroup>
      <FieldGroup title={t('composer.dates')} hint={t('composer.datesHint')}>
        {!isOut && (
          <Switch
            label={t('composer.starts')}
            checked={value.starts !== null}
            onChange={({ currentTarget }) => change({ starts: currentTarget.checked ? aStart() : null })}
          />
        )}
        {value.starts && (
          <DateFields
            labels={{ day: t('composer.startDay'), time: t('composer.time') }}
            value={value.starts}
            onChange={(starts) => change({ starts })}
          />
        )}
        <Switch
          label={t('composer.ends')}
          checked={value.ends !== null}
          onChange={({ currentTarget }) => change({ ends: currentTarget.checked ? anEnd() : null })}
        />
        {value.ends && (
          <DateFields
            labels={{ day: t('composer.endDay'), time: t('composer.time') }}
            value={value.ends}
            onChange={(ends) => change({ ends })}
          />
        )}
        {(value.starts || value.ends) && <p className="small">{publishing('zone', deviceZone())}</p>}
      </FieldGroup>
    </>
  );
}

/** One of the departments or sites that there are, or all of them. */
function Facet({ name, value, onChange }: { name: 'department' | 'site'; value: string; onChange: (value: string) => void }) {
  const t = useAnnouncementsWords();
  const { data } = useQuery(announcementQueries.places());
  const known = data?.facets?.[name].map((bucket) => bucket.value) ?? [];
  return (
    <Select
      label={t(`composer.${name}`)}
      placeholder={t('composer.everybody')}
      clearable
      searchable={known.length > 7}
      data={value && !known.includes(value) ? [...known, value] : known}
      value={value || null}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
