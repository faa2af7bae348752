import { type Space, type SpacePin, spaces } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { kindIcons } from '../../shared/icons/kind-icons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import styles from './spaces.module.css';
import { useMembership } from './use-membership';
import { useSpacesWords } from './words';

/** What those who run the space put on top of it, until it expires. */
export function SpacePins({ space }: { space: Space }) {
  const t = useSpacesWords();
  if (space.pins.length === 0) return null;
  return (
    <section className={styles.pins} aria-label={t('pins.label')}>
      {space.pins.map((pin) => (
        <Pin key={pin.id} pin={pin} space={space} />
      ))}
    </section>
  );
}

function Pin({ pin, space }: { pin: SpacePin; space: Space }) {
  const t = useSpacesWords();
  const { date } = useFormats();
  const { settle } = useMembership(space);
  const params = { slug: space.slug, entryId: pin.id };
  const write = useMutation({
    mutationFn: (on: boolean) => (on ? call(spaces.pin, { params, body: { expiresAt: pin.expiresAt } }) : call(spaces.unpin, { params })),
    onSuccess: (changed) => settle(changed),
    onError: toastProblem,
  });
  const unpin = () =>
    write.mutateAsync(false).then(
      () => toast(t('pins.removed'), { action: { label: t('members.undo'), run: () => write.mutate(true) } }),
      () => undefined,
    );
  return (
    <article className={styles.pin}>
      <Icon name="pin" size={18} />
      <div>
        <h2>
          <Link to={pin.url} data-row-link>
            {pin.title}
          </Link>
        </h2>
        <p className={styles.meta}>
          <Icon name={kindIcons[pin.kind]} size={15} />
          <span>{pin.author.name}</span>
          {pin.expiresAt && <span>{t('pins.until', { date: date(pin.expiresAt) })}</span>}
        </p>
      </div>
      {space.can.pin && (
        <IconButton label={t('pins.remove', { title: pin.title })} onClick={() => void unpin()}>
          <Icon name="close" size={18} />
        </IconButton>
      )}
    </article>
  );
}
