import { type ReactNode, useEffect, useState } from 'react';
import { colours } from './colours';
import { PassageCode } from './passage-words';

/** Code as it was written; its colours come a moment later, with the languages that they need. */
export function CodeView({ text, language, at }: { text: string; language: string | null; at?: number | undefined }) {
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
  const inside = coloured?.text === text ? coloured.inside : text;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll inside, also by keyboard
    <pre tabIndex={0} data-language={language ?? undefined}>
      {at === undefined ? <code>{inside}</code> : <PassageCode at={at} text={text} inside={inside} />}
    </pre>
  );
}
