import type { SpaceSummary, Visibility } from '@ruche/contracts';
import { Chip } from '../../shared/chips/chip';
import type { IconName } from '../../shared/icons/icon';
import { useSharedWords } from '../../shared/words';
import { useSpacesWords } from './words';

const visibilityIcons: Record<Visibility, IconName | undefined> = { open: undefined, listed: 'lock', hidden: 'eyeOff' };

/** Who may enter, what I am there, whether it is over: in words and shapes. */
export function SpaceChips({ space }: { space: SpaceSummary }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const { role, requested } = space.viewer;
  const icon = visibilityIcons[space.visibility];
  return (
    <>
      {role && (
        <Chip tone="green" icon="check">
          {shared(`roles.space.${role}`)}
        </Chip>
      )}
      {requested && (
        <Chip tone="blue" icon="clock">
          {t('requested')}
        </Chip>
      )}
      {icon && <Chip icon={icon}>{shared(`visibility.${space.visibility}`)}</Chip>}
      {space.archived && <Chip icon="history">{t('archived')}</Chip>}
    </>
  );
}
