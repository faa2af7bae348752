import { admin, type Invitation } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { EmptyState } from '../../shared/states/empty-state';
import { InfiniteTable } from '../../shared/table/infinite-table';
import type { Column } from '../../shared/table/table';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { InviteForm } from './invite-form';
import { adminQueries } from './queries';
import { useAdminWords } from './words';

/** Invites by mail, and lists who has not answered yet. */
export default function InvitationsPart() {
  const t = useAdminWords();
  const shared = useSharedWords();
  const { date, ago } = useFormats();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: number) => call(admin.revokeInvitation, { params: { id } }),
    onSuccess: () => toast(t('invitations.revoked'), { tone: 'good' }),
    onError: toastProblem,
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  const columns: Column<Invitation>[] = [
    { key: 'email', label: t('people.email'), role: 'title', width: 'minmax(0, 2fr)', render: ({ email }) => <strong>{email}</strong> },
    { key: 'role', label: t('people.role'), render: ({ role }) => shared(`roles.company.${role}`) },
    { key: 'by', label: t('invitations.by'), render: ({ invitedBy }) => invitedBy },
    { key: 'sent', label: t('invitations.sent'), render: ({ createdAt }) => ago(createdAt) },
    { key: 'until', label: t('invitations.until'), render: ({ expiresAt }) => date(expiresAt) },
    {
      key: 'actions',
      label: t('actions'),
      role: 'actions',
      width: 'auto',
      render: ({ id, email }) => (
        <Button
          variant="default"
          size="xs"
          disabled={revoke.isPending && revoke.variables === id}
          onClick={() => revoke.mutate(id)}
          aria-label={t('invitations.revokeNamed', { email })}
        >
          {t('invitations.revoke')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <InviteForm />
      <InfiniteTable
        options={adminQueries.invitations()}
        label={t('tabs.invitations')}
        columns={columns}
        empty={<EmptyState small icon="mail" title={t('invitations.none')} text={t('invitations.noneText')} />}
      />
    </>
  );
}
