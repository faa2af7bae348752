import { cloneElement, lazy, type ReactElement, Suspense, useId, useRef, useState } from 'react';

const TipPanel = lazy(() => import('./tip-panel'));

type Handlers = {
  onPointerEnter?: (event: React.PointerEvent) => void;
  onPointerLeave?: (event: React.PointerEvent) => void;
  onFocus?: (event: React.FocusEvent) => void;
  onBlur?: (event: React.FocusEvent) => void;
  'aria-describedby'?: string | undefined;
};
interface TipProps {
  /** The sentence; nothing happens without one. */
  label: string | null | undefined;
  /** One element that takes pointer and focus. */
  children: ReactElement<Handlers>;
}

/**
 * A short explanation on hover and focus. It is also the description of the element for screen readers.
 * Mantine's tooltip is fetched at the first hover, so that lists do not pay for it.
 */
export function Tip({ label, children }: TipProps) {
  const [target, setTarget] = useState<Element | null>(null);
  const id = useId();
  const timer = useRef(0);
  if (!label) return children;
  const show = (element: Element, delay: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setTarget(element), delay);
  };
  const hide = () => {
    window.clearTimeout(timer.current);
    setTarget(null);
  };
  return (
    <>
      {cloneElement(children, {
        onPointerEnter: ({ currentTarget }) => show(currentTarget, 250),
        onPointerLeave: hide,
        onFocus: ({ currentTarget }) => show(currentTarget, 0),
        onBlur: hide,
        'aria-describedby': id,
      })}
      <span id={id} hidden>
        {label}
      </span>
      {target && (
        <Suspense>
          <TipPanel target={target} label={label} onClose={hide} />
        </Suspense>
      )}
    </>
  );
}
