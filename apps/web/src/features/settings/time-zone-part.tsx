import type { Me } from '@ruche/contracts';
import { useEffect, useMemo, useState } from 'react';
import { problemSentence } from '../../platform/problem-words';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../../shared/button';
import { Select } from '../../shared/fields/choice';
import { Notice } from '../../shared/notice/notice';
import { clockIn, offsetOf, readableZone, timeZones } from '../../shared/text/time-zones';
import { toast } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { useSaveMe } from './use-save-me';
import { useSettingsWords } from './words';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** My time zone, found by typing a city; with what the clock says there. Says so when this device is somewhere else. */
export function TimeZonePart({ me }: { me: Me }) {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const save = useSaveMe(me);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 20_000);
    return () => window.clearInterval(timer);
  }, []);
  const zones = useMemo(() => {
    const known = timeZones();
    const all = known.includes(me.timeZone) ? known : [me.timeZone, ...known];
    return all.map((value) => ({ value, label: readableZone(value) }));
  }, [me.timeZone]);
  const choose = (timeZone: string | null) => {
    if (timeZone && timeZone !== me.timeZone) save.mutate({ timeZone }, { onSuccess: () => toast(shared('saved'), { tone: 'good' }) });
  };
  return (
    <div>
      <Select
        label={t('zone.title')}
        description={t('zone.now', { time: clockIn(me.timeZone, language, now), offset: offsetOf(me.timeZone, now) })}
        searchable
        allowDeselect={false}
        limit={60}
        data={zones}
        value={me.timeZone}
        disabled={save.isPending}
        onChange={choose}
        filter={({ options, search }) =>
          options.filter(
            (option) =>
              'label' in option &&
              plain(search)
                .split(/\s+/)
                .every((word) => plain(option.label).includes(word)),
          )
        }
        nothingFoundMessage={t('zone.none')}
        renderOption={({ option }) => (
          <span>
            {option.label} <span className="small num">{clockIn(option.value, language, now)}</span>
          </span>
        )}
        error={save.error && problemSentence(save.error)}
      />
      {here && here !== me.timeZone && (
        <Notice tone="blue" icon="clock" title={t('zone.elsewhere', { zone: readableZone(here) })}>
          <Button variant="default" size="xs" mt={8} loading={save.isPending} onClick={() => choose(here)}>
            {t('zone.take')}
          </Button>
        </Notice>
      )}
    </div>
  );
}
