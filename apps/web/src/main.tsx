import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import './styles/layers.css';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/Button.layer.css';
import 'virtual:mantine-variables.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/mantine.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { platformWords } from './platform/problem-words';
import { queryClient } from './platform/query';
import { sessionQuery } from './platform/session';
import { startWords } from './platform/words';
import { router } from './router';
import { sharedWords } from './shared/words';
import { shellWords } from './shell/words';
import { theme } from './theme';

const schemes = localStorageColorSchemeManager({ key: 'ruche.scheme' });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void start(root);

/** The words, the session and the first page are asked for at the same time; the first paint waits for the words alone. */
async function start(element: HTMLElement): Promise<void> {
  void queryClient.prefetchQuery(sessionQuery);
  const words = startWords([shellWords, sharedWords, platformWords]);
  await words;
  createRoot(element).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
