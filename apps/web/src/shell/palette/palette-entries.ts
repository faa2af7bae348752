import { useMantineColorScheme } from '@mantine/core';
import { type SearchHit, search } from '@ruche/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { chooseLanguage } from '../../platform/my-language';
import { query } from '../../platform/query';
import { useSession } from '../../platform/session';
import { useLanguage } from '../../platform/use-words';
import type { IconName } from '../../shared/icons/icon';
import { kindIcons } from '../../shared/icons/kind-icons';
import { toastProblem } from '../../shared/toasts/toast';
import { creationsOf } from '../creations';
import { shortcutsPanel } from '../overlays-state';
import { useSignOut } from '../person-entries';
import { placesOf } from '../places';
import { useShellWords } from '../words';
import { recents } from './recent';

/** One line of the palette. */
export interface Choice {
  key: string;
  group: 'found' | 'recent' | 'go' | 'do' | 'more';
  icon: IconName;
  title: string;
  parts?: SearchHit['titleParts'];
  note?: string;
  keys?: string;
  to?: string;
  run?: () => void;
  /** Kept among the recent ones when it is opened. */
  kind?: string;
}

const iconOf = (kind: string): IconName =>
  (kind === 'person' ? 'person' : kind === 'space' ? 'grid' : kind === 'comment' ? 'comment' : kindIcons[kind as keyof typeof kindIcons]) ??
  'page';

/** Everything that the words in the box can mean: what is found, then places and actions whose name fits. */
export function useChoices(text: string): { choices: Choice[]; busy: boolean } {
  const t = useShellWords();
  const q = useDeferredValue(text.trim());
  const found = useFound(q);
  const { directory } = useSession().can;
  const words = encodeURIComponent(q);
  const everywhere: Choice[] = q
    ? [
        { key: 'all', group: 'more', icon: 'search', title: t('palette.everywhere', { q }), to: `/search?q=${words}` },
        ...(directory
          ? [{ key: 'who', group: 'more' as const, icon: 'people' as const, title: t('palette.who', { q }), to: `/help/new?q=${words}` }]
          : []),
      ]
    : [];
  const own = useOwn().filter(({ title }) => fits(title, q));
  return { choices: [...found.choices, ...own, ...everywhere], busy: found.busy };
}

function useFound(q: string): { choices: Choice[]; busy: boolean } {
  const t = useShellWords();
  const { data, isFetching } = useQuery({
    ...query(search.suggest, { query: { q } }),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (q.length === 0)
    return {
      choices: recents().map(({ url, title, kind }) => ({ key: url, group: 'recent', icon: iconOf(kind), title, to: url, kind })),
      busy: false,
    };
  const hits = (data?.items ?? []).map(
    (hit): Choice => ({
      key: `${hit.kind}-${hit.id}`,
      group: 'found',
      icon: iconOf(hit.kind),
      title: hit.title,
      parts: hit.titleParts,
      note: hit.space?.name ?? t(`kinds.${hit.kind}`),
      to: hit.url,
      kind: hit.kind,
    }),
  );
  return { choices: hits, busy: isFetching };
}

function useOwn(): Choice[] {
  const t = useShellWords();
  const session = useSession();
  const other = useLanguage() === 'fr' ? 'en' : 'fr';
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const opposite = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark' ? 'light' : 'dark';
  const signOut = useSignOut();
  return [
    ...creationsOf(session).map(
      ({ key, icon, to, hotkey }): Choice => ({
        key: `create-${key}`,
        group: 'do',
        icon,
        title: t(`create.${key}`),
        to,
        keys: `c ${hotkey}`,
      }),
    ),
    ...placesOf(session).map(
      ({ key, icon, to, hotkey }): Choice => ({
        key: `go-${key}`,
        group: 'go',
        icon,
        title: t(`places.${key}`),
        to,
        ...(hotkey ? { keys: `g ${hotkey}` } : {}),
      }),
    ),
    { key: 'notifications', group: 'go', icon: 'bell', title: t('shortcuts.notifications'), to: '/notifications', keys: 'g n' },
    { key: 'profile', group: 'go', icon: 'person', title: t('me.profile'), to: `/people/${session.person.handle}`, keys: 'g m' },
    { key: 'settings', group: 'go', icon: 'settings', title: t('me.settings'), to: '/settings' },
    {
      key: 'scheme',
      group: 'do',
      icon: opposite === 'dark' ? 'moon' : 'sun',
      title: t(`palette.${opposite}`),
      run: () => setColorScheme(opposite),
    },
    ...(colorScheme === 'auto'
      ? []
      : [{ key: 'auto', group: 'do' as const, icon: 'contrast' as const, title: t('palette.auto'), run: () => setColorScheme('auto') }]),
    {
      key: 'language',
      group: 'do',
      icon: 'globe',
      title: t(`palette.${other}`),
      run: () => void chooseLanguage(other).catch(toastProblem),
    },
    { key: 'help', group: 'do', icon: 'keyboard', title: t('me.shortcuts'), run: () => shortcutsPanel.set(true), keys: '?' },
    { key: 'out', group: 'do', icon: 'logOut', title: t('me.signOut'), run: signOut },
  ];
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** Every word begins a word of the title, accents aside. */
function fits(title: string, q: string): boolean {
  const names = plain(title).split(/[\s'’-]+/);
  return plain(q)
    .split(/\s+/)
    .every((word) => names.some((name) => name.startsWith(word)));
}
