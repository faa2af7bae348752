import { type SpaceSummary, spaces } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Textarea } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import { useMembership } from './use-membership';
import { useSpacesWords } from './words';

const longest = 500;

/** Asks to enter a listed space, with a word for those who decide. */
export default function AskToJoin({ space, onClose }: { space: SpaceSummary; onClose: () => void }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const [message, setMessage] = useState('');
  const { settle } = useMembership(space);
  const ask = useMutation({
    mutationFn: () => call(spaces.request, { params: { slug: space.slug }, body: { message: message.trim() } }),
    onSuccess: async (changed) => {
      await settle(changed);
      toast(t('asked'), { tone: 'good' });
      onClose();
    },
  });
  const submit = useSubmit(() => ask.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t('askNamed', { name: space.name })}>
      <form onSubmit={submit}>
        <Textarea
          data-autofocus
          label={t('askMessage')}
          description={t('askHint')}
          rows={4}
          maxLength={longest}
          value={message}
          onChange={({ currentTarget }) => setMessage(currentTarget.value)}
        />
        <FormProblem error={ask.error} kept={shared('kept')} />
        <WindowButtons submit={t('askSend')} busy={ask.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
