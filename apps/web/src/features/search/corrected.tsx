import { useFormats } from '../../platform/formats';
import { Notice } from '../../shared/notice/notice';
import { useSearchWords } from './words';

/** Says that nothing has the words as they were typed, and which ones were searched instead. */
export function Corrected({ words, q }: { words: string[]; q: string }) {
  const t = useSearchWords();
  const { list } = useFormats();
  if (words.length === 0) return null;
  return <Notice tone="blue" icon="spark" title={t('corrected', { q, words: list(words.map((word) => t('quoted', { word }))) })} />;
}
