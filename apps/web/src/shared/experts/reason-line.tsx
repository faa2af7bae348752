import type { MatchReason } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useSharedWords } from '../words';
import { useExpertsWords } from './words';

/** Why somebody is asked, in words: there is no score behind it. */
export function ReasonLine({ reasons }: { reasons: MatchReason[] }) {
  const t = useExpertsWords();
  const shared = useSharedWords();
  const { list } = useFormats();
  const said = reasons.map(({ code, level, count }) =>
    t(`reasons.${code}`, { count: count ?? 0, level: level ? shared(`skills.levels.${level}`) : '' }),
  );
  return <span className="small">{list(said)}</span>;
}
