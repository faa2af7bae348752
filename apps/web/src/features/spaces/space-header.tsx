import type { Space } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { LinkButton } from '../../shared/button';
import { Breadcrumb } from '../../shared/entry/entry-frame';
import { TitleStar } from '../../shared/favourites/star-button';
import { SpaceMark } from '../../shared/icons/hexagon';
import { Icon } from '../../shared/icons/icon';
import { Notice } from '../../shared/notice/notice';
import { useNarrow } from '../../shared/use-narrow';
import { WatchSpace } from '../../shared/watching/watch-space';
import { useSharedWords } from '../../shared/words';
import { JoinButton } from './join-button';
import { SpaceChips } from './space-chips';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

/** The head of a space: its cell, name and purpose, who I am in it, the way in or out, and what one can add. */
export function SpaceHeader({ space }: { space: Space }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const { number } = useFormats();
  const narrow = useNarrow();
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), to: '/spaces' }]} />
      <header className={styles.header}>
        <SpaceMark colour={space.colour} size={66} />
        <div>
          <h1>
            {space.name}
            <TitleStar space={space} />
          </h1>
          {space.purpose && <p className={styles.lead}>{space.purpose}</p>}
          <p className={styles.meta}>
            <SpaceChips space={space} />
            <span className="num">{shared('members', { count: space.members, number: number(space.members) })}</span>
          </p>
          <div className={styles.actions}>
            {space.can.post && space.modules.includes('ideas') && (
              <LinkButton
                to={`/ideas/new?space=${space.id}`}
                leftSection={<Icon name="plus" size={17} />}
                {...(narrow ? { px: 14, 'aria-label': t('page.propose') } : {})}
              >
                {t(narrow ? 'page.proposeShort' : 'page.propose')}
              </LinkButton>
            )}
            {space.can.pin && (
              <LinkButton
                variant="default"
                to={`/spaces/${space.slug}?pin=new`}
                {...(narrow
                  ? { px: 12, 'aria-label': t('pins.add'), title: t('pins.add') }
                  : { leftSection: <Icon name="pin" size={17} /> })}
              >
                {narrow ? <Icon name="pin" size={17} /> : t('pins.add')}
              </LinkButton>
            )}
            {space.viewer.reads && <JoinButton space={space} />}
            {space.viewer.reads && <WatchSpace slug={space.slug} />}
          </div>
        </div>
      </header>
      {space.archived && (
        <Notice tone="plain" icon="history" title={t('page.archived')}>
          {t('page.archivedText')}
        </Notice>
      )}
    </>
  );
}
