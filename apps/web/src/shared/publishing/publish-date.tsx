import { useFormats } from '../../platform/formats';
import { deviceZone } from './local-time';
import { usePublishingWords } from './words';

/** `ven. 28 nov., 14:00 (Europe · Paris)`. */
export function PublishDate({ at }: { at: string }) {
  const t = usePublishingWords();
  const { dateTime } = useFormats();
  return <time dateTime={at}>{t('at', { when: dateTime(at), zone: deviceZone(Date.parse(at)).zone })}</time>;
}
