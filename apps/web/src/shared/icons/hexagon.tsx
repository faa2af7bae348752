/** The outline of every cell: 56 × 62, the corner upwards. */
export const hexagonPath = 'M28 1.5 53.5 16v30L28 60.5 2.5 46V16Z';
/** The small filled cell that marks a space, 26 × 28. */
const cellPath = 'M13 1 25 8v12l-12 7L1 20V8Z';

/** The mark of Ruche: a cell of honey with an opening. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 26 28" width={(size * 26) / 28} height={size} aria-hidden>
      <path d={cellPath} fill="var(--honey)" />
      <path d="M13 8.2 18.8 11.5v6.6L13 21.4l-5.8-3.3v-6.6Z" fill="var(--ground)" />
    </svg>
  );
}

/** A small cell in the colour of a space. */
export function SpaceMark({ colour, size = 17 }: { colour: string; size?: number }) {
  return (
    <svg viewBox="0 0 26 28" width={(size * 26) / 28} height={size} aria-hidden data-space-colour={colour}>
      <path d={cellPath} fill={`var(--space-${colour}, var(--tone-slate))`} />
    </svg>
  );
}
