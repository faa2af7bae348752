import type { Person } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useSession } from '../../platform/session';
import { Button, LinkButton } from '../../shared/button';
import { Chip } from '../../shared/chips/chip';
import { StarButton } from '../../shared/favourites/star-button';
import { Icon } from '../../shared/icons/icon';
import { Avatar } from '../../shared/people/avatar';
import { thank } from '../../shared/recognition/thanking';
import { AvailabilityLine } from '../../shared/skills/availability-line';
import { copyText } from '../../shared/text/copy-text';
import { useNarrow } from '../../shared/use-narrow';
import { useSharedWords } from '../../shared/words';
import styles from './person.module.css';
import { usePeopleWords } from './words';

/** Face, name, what they do, how much they did here, and what one can do from here. */
export function PersonHeader({ person }: { person: Person }) {
  const t = usePeopleWords();
  const shared = useSharedWords();
  const { directory } = useSession().can;
  const { number } = useFormats();
  const narrow = useNarrow();
  const { title, department, site, counts } = person;
  return (
    <header className={styles.header}>
      <Avatar person={person} size="xxl" />
      <div>
        <h1>{person.name}</h1>
        {title && <p className={styles.title}>{title}</p>}
        <p className={styles.line}>
          <span>{[department, site].filter(Boolean).join(' · ')}</span>
          {person.role !== 'member' && (
            <Chip tone={person.role === 'guest' ? 'plain' : 'honey'}>{shared(`roles.company.${person.role}`)}</Chip>
          )}
        </p>
        {person.active && person.availability && (
          <p className={styles.there}>
            <AvailabilityLine availability={person.availability} />
          </p>
        )}
        <dl className={styles.counts}>
          {(['ideas', 'accepted', 'posts', 'comments'] as const)
            .filter((kind) => counts[kind] > 0 || kind === 'ideas')
            .map((kind) => (
              <div key={kind}>
                <dt>{t(`person.counts.${kind}`, { count: counts[kind] })}</dt>
                <dd className="num">{number(counts[kind])}</dd>
              </div>
            ))}
        </dl>
        <div className={styles.actions}>
          {person.can.ask && (
            <LinkButton to={`/help/new?person=${person.handle}`} leftSection={<Icon name="comment" size={17} />} data-hotkey="h">
              {t('person.ask')}
            </LinkButton>
          )}
          {person.can.edit && (
            <LinkButton variant="default" to="/settings" leftSection={<Icon name="edit" size={17} />} data-hotkey="e">
              {t('person.edit')}
            </LinkButton>
          )}
          {directory && !person.can.edit && person.active && person.role !== 'guest' && (
            <Button variant="default" leftSection={<Icon name="heart" size={17} />} onClick={() => thank({ person })}>
              {shared('thank')}
            </Button>
          )}
          <StarButton person={person} />
          <Button
            variant="default"
            data-hotkey="l"
            onClick={() => void copyText(window.location.href, t('person.copied'))}
            {...(narrow
              ? { px: 12, 'aria-label': t('person.copy'), title: t('person.copy') }
              : { leftSection: <Icon name="link" size={17} /> })}
          >
            {narrow ? <Icon name="link" size={17} /> : t('person.copy')}
          </Button>
        </div>
      </div>
    </header>
  );
}
