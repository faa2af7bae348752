import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from 'react-router';
import { chooseLanguage } from '../platform/my-language';
import { leave, useSession } from '../platform/session';
import { useLanguage } from '../platform/use-words';
import { languages } from '../platform/words';
import type { IconName } from '../shared/icons/icon';
import type { MenuEntry } from '../shared/overlays/action-menu';
import { toastProblem } from '../shared/toasts/toast';
import { shortcutsPanel } from './overlays-state';
import { useShellWords } from './words';

const schemes = ['light', 'dark', 'auto'] as const;
const schemeIcons: Record<(typeof schemes)[number], IconName> = { light: 'sun', dark: 'moon', auto: 'contrast' };

/** What a person finds under their name: page, settings, colours, language, the way out. */
export function usePersonEntries(): MenuEntry[] {
  const t = useShellWords();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const { person } = useSession();
  const signOut = useSignOut();
  return [
    { key: 'profile', label: t('me.profile'), icon: 'person', to: `/people/${person.handle}` },
    { key: 'settings', label: t('me.settings'), icon: 'settings', to: '/settings' },
    { key: 'drafts', label: t('me.drafts'), icon: 'edit', to: '/drafts' },
    { key: 'trash', label: t('me.trash'), icon: 'trash', to: '/trash' },
    { key: 'rule-scheme', rule: true },
    { key: 'schemes', heading: t('me.scheme') },
    ...schemes.map((scheme) => ({
      key: scheme,
      label: t(`me.schemes.${scheme}`),
      icon: schemeIcons[scheme],
      checked: colorScheme === scheme,
      onSelect: () => setColorScheme(scheme),
    })),
    { key: 'languages', heading: t('me.language') },
    ...languages.map((each) => ({
      key: each,
      label: t(`me.languages.${each}`),
      icon: 'globe' as const,
      checked: language === each,
      onSelect: () => void chooseLanguage(each).catch(toastProblem),
    })),
    { key: 'rule-out', rule: true },
    { key: 'shortcuts', label: t('me.shortcuts'), icon: 'keyboard', onSelect: () => shortcutsPanel.set(true) },
    { key: 'out', label: t('me.signOut'), icon: 'logOut', onSelect: signOut },
  ];
}

/** Signs out, then shows the start page. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  return () => {
    leave().then(() => navigate('/'), toastProblem);
  };
}
