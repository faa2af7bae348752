import type { SpaceSummary, SpaceType, Visibility } from '@ruche/contracts';
import { Chip } from '../../shared/chips/chip';
import type { IconName } from '../../shared/icons/icon';
import { useSharedWords } from '../../shared/words';
import { useSpacesWords } from './words';

const visibilityIcons: Record<Visibility, IconName | undefined> = { open: undefined, listed: 'lock', hidden: 'eyeOff' };

const typeIcons: Record<SpaceType, IconName> = {
  team: 'people',
  theme: 'tag',
  campaign: 'megaphone',
  challenge: 'flag',
  marathon: 'clock',
};

/** What it is for, who may enter, what I am there, whether it is over: in words and shapes. */
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
      {space.type !== 'team' && <Chip icon={typeIcons[space.type]}>{t(`types.${space.type}`)}</Chip>}
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
