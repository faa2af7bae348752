import { type AdminPerson, admin, type Role, roles } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { ActionMenu, type MenuEntry } from '../../shared/overlays/action-menu';
import { confirm } from '../../shared/overlays/confirm';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { useAdminWords } from './words';

interface Change {
  role?: Role;
  active?: boolean;
  workingTime?: number;
}
/** Parts of a whole week that are offered; another one that is set already stays in the list. */
const workingTimes = [100, 80, 60, 50];

/** The role of an account, and its switch. The server keeps one administrator at least and says so. */
export function PersonMenu({ person }: { person: AdminPerson }) {
  const t = useAdminWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const { percent } = useFormats();
  const { name, role, active, workingTime } = person;
  const change = useMutation({
    mutationFn: (body: Change) => call(admin.updatePerson, { params: { id: person.id }, body }),
    onError: toastProblem,
    onSuccess: (now, { active: switched, workingTime: time }) => {
      const changed =
        time === undefined
          ? t('people.changed', { name, role: shared(`roles.company.${now.role}`) })
          : t('people.timeChanged', { name, part: percent(time / 100) });
      const done = switched === undefined ? changed : t(switched ? 'people.switchedOn' : 'people.switchedOff', { name });
      toast(done, { tone: 'good' });
    },
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['admin'] }), client.invalidateQueries({ queryKey: ['people'] })]),
  });
  const setRole = async (to: Role) => {
    if (to === role) return;
    const grave = to === 'admin' || role === 'admin';
    const sure =
      !grave ||
      (await confirm({
        title: t('people.roleTitle', { name, role: shared(`roles.company.${to}`) }),
        text: t(`people.roles.${to}`),
        confirm: t('people.change'),
      }));
    if (sure) change.mutate({ role: to });
  };
  const toggle = async () => {
    const sure =
      !active ||
      (await confirm({ title: t('people.offTitle', { name }), text: t('people.offText'), confirm: t('people.switchOff'), danger: true }));
    if (sure) change.mutate({ active: !active });
  };
  const entries: MenuEntry[] = [
    { key: 'roles', heading: t('people.role') },
    ...roles.toReversed().map((each) => ({
      key: each,
      label: shared(`roles.company.${each}`),
      note: t(`people.roles.${each}`),
      checked: each === role,
      onSelect: () => void setRole(each),
    })),
    { key: 'time', heading: t('people.workingTime') },
    ...[...new Set([...workingTimes, workingTime])].map((part) => ({
      key: `time-${part}`,
      label: percent(part / 100),
      checked: part === workingTime,
      onSelect: () => part !== workingTime && change.mutate({ workingTime: part }),
    })),
    { key: 'rule', rule: true },
    {
      key: 'switch',
      label: t(active ? 'people.switchOff' : 'people.switchOn'),
      icon: active ? 'lock' : 'check',
      danger: active,
      onSelect: () => void toggle(),
    },
  ];
  return (
    <ActionMenu
      label={t('people.menu', { name })}
      entries={entries}
      position="bottom-end"
      trigger={
        <IconButton label={t('people.menu', { name })} disabled={change.isPending}>
          <Icon name="more" />
        </IconButton>
      }
    />
  );
}
