import type { Me } from '@ruche/contracts';
import { PasswordForm } from './password-form';
import { SessionList } from './session-list';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

/** The password, and where I am signed in. */
export default function SecurityPart({ me }: { me: Me }) {
  const t = useSettingsWords();
  return (
    <div className={styles.form}>
      <section>
        <h2>{t('password.title')}</h2>
        <PasswordForm email={me.email} />
      </section>
      <section>
        <h2>{t('sessions.title')}</h2>
        <p className="muted">{t('sessions.lead')}</p>
        <SessionList />
      </section>
    </div>
  );
}
