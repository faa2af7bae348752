/** The cell that stands in the empty page while the app arrives; the same as in `index.html`. */
export function Splash() {
  return (
    <div className="splash" aria-hidden>
      <svg viewBox="0 0 26 28" aria-hidden="true">
        <path d="M13 1 25 8v12l-12 7L1 20V8Z" />
      </svg>
    </div>
  );
}
