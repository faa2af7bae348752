import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemSentence } from '../../platform/problem-words';
import { Dialog } from '../overlays/dialog';
import { useSubmit } from '../use-submit';
import { Textarea } from './text';
import { WindowButtons } from './window-buttons';

interface ReasonWindowProps {
  title: string;
  /** What it does. */
  text: string;
  label: string;
  submit: string;
  maxLength: number;
  /** @param reason without spaces around it; empty when nothing was said */
  onSend: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Does something that others will want to know the reason of. */
export function ReasonWindow({ title, text, label, submit, maxLength, onSend, onClose }: ReasonWindowProps) {
  const [reason, setReason] = useState('');
  const sending = useMutation({ mutationFn: () => onSend(reason.trim()), onSuccess: onClose });
  const onSubmit = useSubmit(() => sending.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form onSubmit={onSubmit}>
        <p className="muted">{text}</p>
        <Textarea
          data-autofocus
          mt="md"
          rows={3}
          label={label}
          maxLength={maxLength}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={sending.error && problemSentence(sending.error)}
        />
        <WindowButtons submit={submit} busy={sending.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
