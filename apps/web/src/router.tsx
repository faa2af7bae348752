import { createBrowserRouter } from 'react-router';
import { adminRoutes } from './features/admin';
import { announcementsRoutes } from './features/announcements';
import { blogRoutes } from './features/blog';
import { draftsRoutes } from './features/drafts';
import { helpRoutes } from './features/help';
import { homeRoutes } from './features/home';
import { ideasRoutes } from './features/ideas';
import { moderationRoutes } from './features/moderation';
import { notificationsRoutes } from './features/notifications';
import { pageImportRoutes } from './features/page-import';
import { pagesRoutes } from './features/pages';
import { peopleRoutes } from './features/people';
import { questionsRoutes } from './features/questions';
import { recognitionRoutes } from './features/recognition';
import { searchRoutes } from './features/search';
import { sessionRoutes } from './features/session';
import { settingsRoutes } from './features/settings';
import { spacesRoutes } from './features/spaces';
import { topicsRoutes } from './features/topics';
import { trashRoutes } from './features/trash';
import { Missing } from './shared/states/missing';
import { PageSkeleton } from './shared/states/skeletons';
import { ErrorPage } from './shell/error-page';
import { Shell } from './shell/shell';
import { Splash } from './shell/splash';

/** What stands inside the shell, feature by feature; a new one adds its routes here. */
const features = [
  ...homeRoutes,
  ...ideasRoutes,
  ...blogRoutes,
  ...announcementsRoutes,
  ...questionsRoutes,
  ...topicsRoutes,
  ...pagesRoutes,
  ...draftsRoutes,
  ...pageImportRoutes,
  ...peopleRoutes,
  ...helpRoutes,
  ...recognitionRoutes,
  ...spacesRoutes,
  ...settingsRoutes,
  ...notificationsRoutes,
  ...searchRoutes,
  ...moderationRoutes,
  ...trashRoutes,
  ...adminRoutes,
];

/** Every address of the app. Screens are lazy: see `platform/page.ts`. */
export const router = createBrowserRouter([
  {
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <Splash />,
    children: [
      ...sessionRoutes,
      {
        element: <Shell />,
        children: [
          {
            errorElement: <ErrorPage />,
            hydrateFallbackElement: <PageSkeleton />,
            children: [...features, { path: '*', element: <Missing /> }],
          },
        ],
      },
    ],
  },
]);
