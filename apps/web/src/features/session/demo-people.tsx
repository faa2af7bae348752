import { session, type Welcome } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { enter } from '../../platform/session';
import { Chip } from '../../shared/chips/chip';
import { Avatar } from '../../shared/people/avatar';
import { toastProblem } from '../../shared/toasts/toast';
import styles from './demo-people.module.css';
import { useSessionWords } from './words';

interface DemoPeopleProps {
  demo: NonNullable<Welcome['demo']>;
  onDone: () => void;
}

/** The people of the demo company: one click is to be them. */
export function DemoPeople({ demo, onDone }: DemoPeopleProps) {
  const t = useSessionWords();
  const become = useMutation({
    mutationFn: (email: string) => call(session.create, { body: { email, password: demo.password } }).then(enter),
    onSuccess: onDone,
    onError: toastProblem,
  });
  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p className="small">{t('demo.text', { password: demo.password })}</p>
      <ul>
        {demo.people.map(({ email, name, role }, index) => (
          <li key={email}>
            <button
              type="button"
              onClick={() => become.mutate(email)}
              disabled={become.isPending}
              aria-busy={become.variables === email && become.isPending}
            >
              <Avatar person={{ id: index + 1, name, avatarUrl: null }} size="m" />
              <span className={styles.name}>
                {name}
                <span className={styles.email}>{email}</span>
              </span>
              <Chip tone={role === 'admin' ? 'blue' : role === 'facilitator' ? 'honey' : 'plain'}>{t(`roles.${role}`)}</Chip>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
