import { type Space, spaceRoles } from '@ruche/contracts';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { ActionMenu, type MenuEntry } from '../../shared/overlays/action-menu';
import { confirm } from '../../shared/overlays/confirm';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { type Member, useMembers } from './use-members';
import { useSpacesWords } from './words';

/** What can be done with a member: another role, or out. The server refuses what may not be, with its reason. */
export function MemberMenu({ space, member }: { space: Space; member: Member }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const { set, remove } = useMembers(space);
  const { person, role } = member;
  const change = (to: Member['role']) =>
    set.mutateAsync({ personId: person.id, role: to }).then(() => {
      toast(t('members.changed', { name: person.name, role: shared(`roles.space.${to}`) }), { tone: 'good' });
    }, toastProblem);
  const takeOut = async () => {
    const yes = await confirm({
      title: t('members.removeTitle', { name: person.name }),
      text: t('members.removeText'),
      confirm: t('members.remove'),
      danger: true,
    });
    if (!yes) return;
    // The row is gone by then, and its callbacks with it; the promise is not.
    await remove.mutateAsync(person.id).then(() => {
      toast(t('members.removed', { name: person.name }), { action: { label: t('members.undo'), run: () => void change(role) } });
    }, toastProblem);
  };
  const entries: MenuEntry[] = [
    { key: 'roles', heading: t('members.role') },
    ...spaceRoles.toReversed().map((each) => ({
      key: each,
      label: shared(`roles.space.${each}`),
      note: t(`members.roles.${each}`),
      checked: each === role,
      onSelect: () => each !== role && void change(each),
    })),
    { key: 'rule', rule: true },
    { key: 'remove', label: t('members.remove'), icon: 'logOut', danger: true, onSelect: () => void takeOut() },
  ];
  return (
    <ActionMenu
      label={t('members.menu', { name: person.name })}
      entries={entries}
      position="bottom-end"
      trigger={
        <IconButton label={t('members.menu', { name: person.name })}>
          <Icon name="more" />
        </IconButton>
      }
    />
  );
}
