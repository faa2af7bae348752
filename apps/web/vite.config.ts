import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bareRoutes } from './build/bare-routes';
import { bootScript } from './build/boot-script';
import { contentSecurityPolicy } from './build/content-security-policy';
import { layersFirst } from './build/layers-first';
import { mantineVariables } from './build/mantine-variables';
import { precompress } from './build/precompress';
import { preloadFonts } from './build/preload-fonts';

const api = process.env['RUCHE_API'] ?? 'http://localhost:3000';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every screen needs, in one file that changes only when a library does. */
const libraries = [
  'react',
  'react-dom',
  'scheduler',
  'react-router',
  '@tanstack/query-core',
  '@tanstack/react-query',
  'i18next',
  'react-i18next',
];
const ofMantine = ['core', 'components/Button', 'components/UnstyledButton', 'components/Loader', 'components/Transition'];
const foundation = new RegExp(`node_modules/((${libraries.join('|')})/|@mantine/core/esm/(${ofMantine.join('|')})/)`);
/** The shell and the shared pieces of the first screens, in one file instead of thirty; what opens on demand stays apart. */
const ofShared =
  'attachments|blog|chips|experts/who-knows-button|favourites|icons|idea|layout|lists/(?!candidates)|moderation/reporting|notice|people/(avatar|here|person-link)|quick-links/link-to|recognition/portrait|states|tabs|text|toasts|topic|vote|button|store|(\\w+/)?words\\.|use-';
const ofContracts = 'home|posts|questions|quick-links|spotlights|topics';
const pieces = new RegExp(
  `libs/contracts/src/(${ofContracts})\\.ts|src/(platform/(?!upload)|shell/(?!palette|shortcuts-panel|me-sheet|places-sheet|sheet\\.|sign-in-again|charter-window|password-window)|shared/(${ofShared}|overlays/(tip\\.|action-menu|confirm\\.|confirm-dialog)|viewer/(viewer\\.ts|viewer-host|file-versions|words)))(?!.*locales/)`,
);
/** What every object page needs to show a text and what is said about it. The editor and the windows stay apart. */
const ofReading =
  'comments/(?!date-window|history-dialog|words)|drafts/(use-draft|draft-store)|editor/rich-text-editor|entry|moderation/(use-standing|hidden-notice)|presence/(use-present|present-line)|publishing/(publishing-notice|publish-date|local-time)|reactions|recognition/use-thanks|rich-text/(?!code-colours)|watching';
const ofText = 'walk|plain-text|anchors|days|document|storable|limits|embeds|links|handles|mentions|render|html|attributes|inspect';
const reading = new RegExp(
  `libs/contracts/src/(comments|moderation|watching)\\.ts|libs/rich-text/src/(${ofText})\\.ts|src/shared/(${ofReading})(?!.*locales/)`,
);
/** The words that every screen needs come as one file per language; the editor and the like bring their own, later. */
const firstWords = (language: string) => new RegExp(`src/(shell|shared|platform)/locales/${language}\\.ts$`);

export default defineConfig({
  plugins: [react(), mantineVariables(), bareRoutes(), preloadFonts(), layersFirst(), bootScript(), precompress()],
  resolve: { alias: { zod: here('./src/platform/zod-stub.ts') } },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: { port: 5173, proxy: { '/api': { target: api, changeOrigin: false, ws: true } } },
  preview: {
    port: 4173,
    proxy: { '/api': { target: api, changeOrigin: false, ws: true } },
    headers: { 'Content-Security-Policy': contentSecurityPolicy },
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'foundation', test: foundation, priority: 3 },
            { name: 'pieces', test: pieces, priority: 2 },
            { name: 'reading', test: reading, priority: 1 },
            { name: 'words-fr', test: firstWords('fr'), priority: 2 },
            { name: 'words-en', test: firstWords('en'), priority: 2 },
          ],
        },
      },
    },
  },
});
