import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { unbroken } from './unbroken';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

interface Tree {
  [key: string]: string | Tree;
}
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Plain<K extends string> = K extends `${infer Base}_${PluralForm}` ? Base : K;
/** Dotted paths of a resource; of a plural only its base. */
export type KeyOf<T> = { [K in keyof T & string]: T[K] extends string ? Plain<K> : `${Plain<K>}.${KeyOf<T[K]>}` }[keyof T & string];
/** What the English of a French resource must hold: the same keys, less the plural form that English does not have. */
export type SameKeys<T> = { [K in keyof T as K extends `${string}_many` ? never : K]: T[K] extends string ? string : SameKeys<T[K]> };

/** One feature's words: a namespace, loaded in the reader's language when it is first used. */
export interface Words<Fr> {
  readonly namespace: string;
  /** Never set: it carries the type of the French resource. */
  readonly shape?: Fr;
}
type Loaders<Fr> = { fr: () => Promise<Fr>; en: () => Promise<SameKeys<Fr>> };
const sources = new Map<string, { fr: () => Promise<unknown>; en: () => Promise<unknown> }>();

/** Declares the words of a feature: `words('ideas', { fr: () => import('./locales/fr').then((m) => m.fr), en: … })`. */
export function words<Fr extends Tree>(namespace: string, loaders: Loaders<Fr>): Words<Fr> {
  sources.set(namespace, loaders);
  return { namespace };
}

let started: () => void = () => undefined;
const start = new Promise<void>((resolve) => {
  started = resolve;
});

/** Loads words before they are shown, so that a screen does not wait for them once it is there. */
export async function loadWords(all: Words<unknown>[]): Promise<void> {
  await start;
  await i18next.loadNamespaces(all.map(({ namespace }) => namespace));
}

/** Values that stand in a sentence; `count` chooses its plural form. */
export type Values = Record<string, string | number>;
export type Say<Fr> = (key: KeyOf<Fr>, values?: Values) => string;

/** A sentence outside of React (a toast, a title); its words must be loaded. */
export function say<Fr>(source: Words<Fr>, key: KeyOf<Fr>, values?: Values): string {
  return i18next.t(key, { ns: source.namespace, ...values });
}
/** Is there a sentence under this key? For codes that come from the server. */
export const knows = (source: Words<unknown>, key: string): boolean => i18next.exists(key, { ns: source.namespace });

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = sources.get(namespace)?.[language as Language];
    if (!load) return done(new Error(`no words: ${namespace}`), null);
    load().then(
      (resource) => done(null, language === 'fr' ? whole(resource as Tree) : (resource as Tree)),
      (error: Error) => done(error, true),
    );
  },
};

/** French with its spaces unbreakable: the locales are written with ordinary ones, which one sees and types. */
const whole = (tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? unbroken(value) : whole(value)]));

/** The language that `boot.js` chose before the first paint: kept choice, then browser, then French. */
export const bootLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'fr');

/** Starts the library with the words that every screen needs. */
export async function startWords(first: Words<unknown>[]): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: bootLanguage(),
      fallbackLng: false,
      supportedLngs: languages,
      ns: first.map(({ namespace }) => namespace),
      defaultNS: false,
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true, bindI18n: 'languageChanged' },
    });
  started();
}

/** Changes the language of the interface and keeps the choice on this device. */
export async function speak(language: Language): Promise<void> {
  try {
    localStorage.setItem('ruche.language', language);
  } catch {
    // Storage is closed: the choice lasts as long as this page.
  }
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
