import type { HelpRequest } from '@ruche/contracts';
import { Chip } from '../../shared/chips/chip';
import { ReasonLine } from '../../shared/experts/reason-line';
import { Avatar } from '../../shared/people/avatar';
import { PersonLink } from '../../shared/people/person-link';
import { RelativeTime } from '../../shared/text/relative-time';
import styles from './help.module.css';
import { useHelpWords } from './words';

/** Who was asked, why they, and what they said: for whoever asks. */
export function Invitations({ request }: { request: HelpRequest }) {
  const t = useHelpWords();
  return (
    <section className={styles.part} aria-labelledby="asked-title">
      <h2 id="asked-title">{t('people.title')}</h2>
      <ul className={styles.asked}>
        {request.invitations.map((each) => (
          <li key={each.person.id}>
            <Avatar person={each.person} size="l" />
            <div>
              <PersonLink person={each.person} />
              <ReasonLine reasons={each.reasons} />
              {each.proposedBy && <span className="small">{t('answer.proposedBy', { name: each.proposedBy.name })}</span>}
              {each.note && <p>{each.note}</p>}
            </div>
            <span className={styles.said}>
              <Chip tone={each.state === 'accepted' ? 'green' : each.state === 'asked' ? 'blue' : 'plain'}>
                {t(`people.${each.state}`)}
              </Chip>
              <RelativeTime at={each.answeredAt ?? each.askedAt} />
            </span>
          </li>
        ))}
      </ul>
      {request.state === 'open' && <p className="small">{t('people.next')}</p>}
    </section>
  );
}
