import { type FormEvent, useRef } from 'react';

/**
 * Sends once, however often it is asked for meanwhile: a double click comes before the button has had time to switch itself off.
 * @param send rejects when it failed; whoever shows the reason has it from the mutation
 */
export function useOnce(send: () => Promise<unknown>): () => void {
  const busy = useRef(false);
  return () => {
    if (busy.current) return;
    busy.current = true;
    void send()
      .catch(() => undefined)
      .finally(() => {
        busy.current = false;
      });
  };
}

/** What a form does when it is submitted: sends once. */
export function useSubmit(send: () => Promise<unknown>): (event: FormEvent) => void {
  const once = useOnce(send);
  return (event) => {
    event.preventDefault();
    // A window that a form opens stands elsewhere on the page, and is still within that form for React.
    event.stopPropagation();
    once();
  };
}
