import { useMemo } from 'react';
import { useLanguage } from '../../platform/use-words';

/** The name of a language (ISO 639-1) in the reader's language, as a word of a list: `Allemand`. */
export function useLanguageName(): (code: string, inside?: boolean) => string {
  const language = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'language' });
    return (code, inside = false) => {
      const name = names.of(code) ?? code;
      return inside ? name : name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
    };
  }, [language]);
}
