import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { problemSentence } from '../../platform/problem-words';
import { Textarea } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { useIdeasWords } from './words';

interface ReasonFormProps {
  label: string;
  description: string;
  /** Shortest reason, in characters; 0 when it may stay empty. */
  min: number;
  max: number;
  submit: string;
  /** Off for another cause than the length. */
  blocked?: boolean;
  send: (reason: string) => Promise<void>;
  onClose: () => void;
  children?: ReactNode;
}

/** A reason and a button: what moving, merging and raising a concern have in common. */
export function ReasonForm({ label, description, min, max, submit, blocked = false, send, onClose, children }: ReasonFormProps) {
  const t = useIdeasWords();
  const [reason, setReason] = useState('');
  const sending = useMutation({ mutationFn: send, onSuccess: onClose });
  const missing = Math.max(0, min - reason.trim().length);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === 0 && !blocked) sending.mutate(reason.trim());
      }}
    >
      {children}
      <Textarea
        data-autofocus
        mt="md"
        rows={4}
        label={label}
        description={description}
        maxLength={max}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={sending.error && problemSentence(sending.error)}
      />
      <p className="small" aria-live="polite">
        {missing > 0 && reason !== '' && t('reason.missing', { count: missing })}
      </p>
      <WindowButtons submit={submit} busy={sending.isPending} blocked={missing > 0 || blocked} onClose={onClose} />
    </form>
  );
}
