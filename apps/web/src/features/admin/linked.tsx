import type { ReactNode } from 'react';

const address = /(https?:\/\/[^\s<>]+)/;

/** Plain text with its web addresses as links. */
export function linked(text: string): ReactNode[] {
  let from = 0;
  return text.split(address).map((part) => {
    const key = from;
    from += part.length;
    return address.test(part) ? (
      <a key={key} href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      <span key={key}>{part}</span>
    );
  });
}
