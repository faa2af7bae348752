import { useFormats } from '../../platform/formats';
import { useBoardWords } from './words';

/** Points as they are added or taken: `+ 15`, `− 1`. */
export function useSigned(): (points: number) => string {
  const t = useBoardWords();
  const { number } = useFormats();
  return (points) => {
    if (points === 0) return t('signed.zero');
    return t(points > 0 ? 'signed.plus' : 'signed.minus', { number: number(Math.abs(points)) });
  };
}
