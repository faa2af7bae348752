import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import type { Plugin } from 'vite';
import { theme } from '../src/theme';

const id = 'virtual:mantine-variables.css';
/** Mantine's own palettes that no screen of ours uses. */
const unused = /^--mantine-color-(red|pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange)-/;

/** Mantine's variables as a style sheet made at build, so that the page needs no inline style (CSP `style-src 'self'`). */
export function mantineVariables(): Plugin {
  return {
    name: 'ruche:mantine-variables',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? styleSheet() : null),
  };
}

function styleSheet(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const { variables, light, dark } = defaultCssVariablesResolver(merged);
  const own = new Set(Object.keys(theme.colors ?? {}));
  const keep = (all: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(all).filter(([name]) => !unused.test(name) || own.has(name.slice('--mantine-color-'.length).split('-')[0] ?? '')),
    );
  const scheme = { light: { '--mantine-color-scheme': 'light' }, dark: { '--mantine-color-scheme': 'dark' } };
  return convertCssVariables(
    { variables: keep(variables), light: { ...keep(light), ...scheme.light }, dark: { ...keep(dark), ...scheme.dark } },
    ':root',
  );
}
