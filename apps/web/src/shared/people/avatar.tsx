import { use } from 'react';
import styles from './avatar.module.css';
import { Here } from './here';

const tones = ['honey', 'green', 'plum', 'teal', 'blue', 'brick', 'moss', 'rust'] as const;
const sizes = { s: 24, m: 32, l: 40, xl: 52, xxl: 96 } as const;

/** As much of a person as a picture needs. */
export interface Pictured {
  id: number;
  name: string;
  avatarUrl: string | null;
}
interface AvatarProps {
  person: Pictured | null;
  /** s 24, m 32, l 40, xl 52, xxl 96 pixels. */
  size?: keyof typeof sizes;
}

/** A person's picture, or their initials on a colour that is always theirs; with a dot while they are `Here`. Hidden from screen readers: the name stands beside it. */
export function Avatar({ person, size = 's' }: AvatarProps) {
  const isHere = use(Here).has(person?.id ?? 0);
  const face = <Face person={person} size={size} />;
  return isHere ? (
    <span className={styles.here} data-size={size}>
      {face}
    </span>
  ) : (
    face
  );
}

function Face({ person, size = 's' }: AvatarProps) {
  const side = sizes[size];
  if (person?.avatarUrl) {
    return (
      <img
        className={styles.avatar}
        data-size={size}
        src={person.avatarUrl}
        width={side}
        height={side}
        alt=""
        loading="lazy"
        decoding="async"
      />
    );
  }
  return (
    <span className={styles.avatar} data-size={size} data-tone={person ? toneOf(person.id) : 'slate'} aria-hidden>
      {person ? initialsOf(person.name) : ''}
    </span>
  );
}

/** The same person has the same colour everywhere. */
export const toneOf = (id: number): string => tones[Math.abs(id * 7) % tones.length] ?? 'slate';

/** `Anne-Lise de Witte` → `AW`: first letters of the first and the last name that begin with a capital. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  const proper = parts.filter((part) => /^\p{Lu}/u.test(part));
  const [first = '', ...rest] = proper.length > 0 ? proper : parts;
  const letter = (word: string) => [...word][0]?.toLocaleUpperCase() ?? '';
  return letter(first) + letter(rest.at(-1) ?? '');
}
