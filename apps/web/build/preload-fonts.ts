import type { Plugin } from 'vite';

/** Asks for the two latin fonts together with the style sheet, so that the first text is painted in its own face. */
export function preloadFonts(): Plugin {
  return {
    name: 'ruche:preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((name) => /-latin-wght-normal-[\w-]+\.woff2$/.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${name}` },
            injectTo: 'head' as const,
          })),
    },
  };
}
