import { useMantineColorScheme } from '@mantine/core';
import type { Me } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { chooseLanguage } from '../../platform/my-language';
import { useSession } from '../../platform/session';
import { useLanguage } from '../../platform/use-words';
import { type Language, languages } from '../../platform/words';
import { Switch } from '../../shared/fields/choice';
import { ChoiceCards } from '../../shared/fields/choice-cards';
import { setShortcuts, shortcutsOn } from '../../shared/shortcuts-setting';
import { useStore } from '../../shared/store';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { BoardsChoice } from './boards-choice';
import { PresencePart } from './presence-part';
import styles from './settings.module.css';
import { TimeZonePart } from './time-zone-part';
import { useSettingsWords } from './words';

const schemes = ['light', 'dark', 'auto'] as const;
const icons = { light: 'sun', dark: 'moon', auto: 'contrast' } as const;

/** Language, colours, time zone, presence, keyboard. Each choice counts at once. */
export default function PreferencesPart({ me }: { me: Me }) {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const { directory } = useSession().can;
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const shortcuts = useStore(shortcutsOn);
  const speak = useMutation({
    mutationFn: chooseLanguage,
    onError: toastProblem,
    onSuccess: () => toast(shared('saved'), { tone: 'good' }),
  });
  return (
    <div className={styles.form}>
      <ChoiceCards<Language>
        legend={t('language.title')}
        hint={t('language.hint')}
        choices={languages.map((value) => ({ value, label: shared(`languages.${value}`), icon: 'globe' }))}
        value={language}
        disabled={speak.isPending}
        onChange={(value) => speak.mutate(value)}
      />
      <ChoiceCards
        legend={t('scheme.title')}
        hint={t('onDevice')}
        choices={schemes.map((value) => ({ value, label: t(`scheme.${value}`), icon: icons[value] }))}
        value={colorScheme}
        onChange={setColorScheme}
      />
      <TimeZonePart me={me} />
      <PresencePart />
      {directory && <BoardsChoice />}
      <fieldset className={styles.plain}>
        <legend>{t('keyboard.title')}</legend>
        <Switch
          checked={shortcuts}
          onChange={({ currentTarget }) => setShortcuts(currentTarget.checked)}
          label={t('keyboard.letters')}
          description={t('keyboard.hint')}
        />
      </fieldset>
    </div>
  );
}
