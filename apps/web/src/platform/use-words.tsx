import type { ReactElement } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { KeyOf, Language, Say, Values, Words } from './words';

/** The words of a feature in the reader's language; suspends until they are there. */
export function useWords<Fr>(source: Words<Fr>): Say<Fr> {
  const { t } = useTranslation(source.namespace);
  return t as unknown as Say<Fr>;
}

/** The language of the interface. */
export const useLanguage = (): Language => useTranslation().i18n.language as Language;

interface PhraseProps<Fr> {
  words: Words<Fr>;
  k: KeyOf<Fr>;
  values?: Values;
  /** What stands for each tag of the sentence: `"née de <b>{{count}} signaux</b>"` with `{ b: <strong /> }`. */
  parts: Record<string, ReactElement>;
}

/** A sentence with elements inside it, so that no text is glued from pieces. */
export function Phrase<Fr>({ words, k, values, parts }: PhraseProps<Fr>) {
  const { t } = useTranslation(words.namespace);
  const { count, ...rest } = values ?? {};
  return (
    <Trans
      t={t}
      ns={words.namespace}
      i18nKey={k}
      components={parts}
      values={values ?? rest}
      {...(typeof count === 'number' ? { count } : {})}
    />
  );
}
