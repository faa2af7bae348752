import { type ReactNode, useEffect, useState } from 'react';
import { colours } from './colours';

/** Code as it was written; its colours come a moment later, with the languages that they need. */
export function CodeView({ text, language }: { text: string; language: string | null }) {
  const [coloured, setColoured] = useState<{ text: string; inside: ReactNode } | null>(null);
  useEffect(() => {
    if (!language || text.length > 50_000) return;
    let left = false;
    colours().then(
      ({ painted }) => !left && setColoured({ text, inside: painted(text, language) }),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [text, language]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll inside, also by keyboard
    <pre tabIndex={0} data-language={language ?? undefined}>
      <code>{coloured?.text === text ? coloured.inside : text}</code>
    </pre>
  );
}
