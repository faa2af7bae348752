import { type FormEvent, useRef } from 'react';

/**
 * What a form does when it is submitted: sends once, however often it is pressed meanwhile. A double click comes before the
 * button has had time to switch itself off.
 * @param send rejects when it failed; whoever shows the reason has it from the mutation
 */
export function useSubmit(send: () => Promise<unknown>): (event: FormEvent) => void {
  const busy = useRef(false);
  return (event) => {
    event.preventDefault();
    // A window that a form opens stands elsewhere on the page, and is still within that form for React.
    event.stopPropagation();
    if (busy.current) return;
    busy.current = true;
    void send()
      .catch(() => undefined)
      .finally(() => {
        busy.current = false;
      });
  };
}
