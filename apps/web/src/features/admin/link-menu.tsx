import type { CompanyLink } from '@ruche/contracts';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { ActionMenu, type MenuEntry } from '../../shared/overlays/action-menu';
import { useAdminWords } from './words';

interface LinkMenuProps {
  link: CompanyLink;
  /** Where it stands, from 0, among how many. */
  place: number;
  total: number;
  onEdit: () => void;
  onPlace: (to: number) => void;
  onRemove: () => void;
}

/** What an administrator does with a link of the company. */
export function LinkMenu({ link, place, total, onEdit, onPlace, onRemove }: LinkMenuProps) {
  const t = useAdminWords();
  const entries: MenuEntry[] = [
    { key: 'edit', label: t('links.edit'), icon: 'edit', onSelect: onEdit },
    ...(place > 0 ? [{ key: 'up', label: t('links.up'), icon: 'arrowUp' as const, onSelect: () => onPlace(place - 1) }] : []),
    ...(place < total - 1 ? [{ key: 'down', label: t('links.down'), icon: 'arrowDown' as const, onSelect: () => onPlace(place + 1) }] : []),
    { key: 'remove', label: t('links.remove'), icon: 'trash', danger: true, onSelect: onRemove },
  ];
  const label = t('links.menu', { name: link.label });
  return (
    <ActionMenu
      label={label}
      entries={entries}
      position="bottom-end"
      trigger={
        <IconButton label={label}>
          <Icon name="more" />
        </IconButton>
      }
    />
  );
}
