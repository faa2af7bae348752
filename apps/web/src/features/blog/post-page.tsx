import type { Post } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Attachments } from '../../shared/attachments/attachments';
import { usePostCardWords } from '../../shared/blog/words';
import { Chip } from '../../shared/chips/chip';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { EntryConversation } from '../../shared/entry/entry-conversation';
import { EntryFrame } from '../../shared/entry/entry-frame';
import { EntryReactions } from '../../shared/entry/entry-reactions';
import { ProvenanceStrip } from '../../shared/entry/provenance-strip';
import { useMarkRead } from '../../shared/entry/use-mark-read';
import { useOwnAddress } from '../../shared/entry/use-own-address';
import { PersonLink } from '../../shared/people/person-link';
import { PublishingNotice } from '../../shared/publishing/publishing-notice';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import { RelativeTime } from '../../shared/text/relative-time';
import { AuthorBox, MoreBy } from './author-box';
import styles from './blog.module.css';
import { PostActions } from './post-actions';
import { postQueries } from './queries';
import { useBlogWords } from './words';

/** One post to read, at `/blog/128-slug`; the slug follows the title, the number stays. */
export function PostPage() {
  return <EntryByRef detail={postQueries.detail}>{(post) => <Whole post={post} />}</EntryByRef>;
}

function Whole({ post }: { post: Post }) {
  const t = useBlogWords();
  const target = postQueries.detail(post.id);
  useOwnAddress(post.url);
  useMarkRead(post.id, ['posts', 'home']);
  return (
    <EntryFrame
      entryId={post.id}
      title={post.title}
      breadcrumb={[
        { label: t('title'), to: '/blog' },
        { label: post.space.name, to: `/spaces/${post.space.slug}` },
      ]}
      byline={<Byline post={post} />}
      notice={<PublishingNotice state={post.state} publishAt={post.publishAt} />}
      progress={<Cover post={post} />}
      body={
        <div className={styles.reading}>
          <RichTextView doc={post.body.doc} />
          <Attachments files={post.files.filter(({ url }) => url !== post.pictureUrl)} />
          <div className={styles.react}>
            <EntryReactions entry={post} target={target} />
          </div>
        </div>
      }
      actions={<PostActions post={post} />}
      provenance={<ProvenanceStrip links={post.links.map((link) => ({ ...link, at: post.createdAt }))} />}
      conversation={
        <>
          {post.publishedAt !== null && <EntryConversation entry={post} />}
          <MoreBy post={post} />
        </>
      }
      side={<AuthorBox post={post} />}
    />
  );
}

function Byline({ post }: { post: Post }) {
  const t = useBlogWords();
  const card = usePostCardWords();
  const { language } = useFormats();
  return (
    <>
      <PersonLink person={post.author} picture="m" />
      <RelativeTime at={post.publishedAt ?? post.createdAt} />
      <span>{card('reading', { count: post.readingMinutes })}</span>
      {post.views > 0 && <span>{t('views', { count: post.views })}</span>}
      {post.themes.map(({ id, label }) => (
        <Chip key={id}>{label[language]}</Chip>
      ))}
      {post.pickedAt && (
        <Chip tone="honey" icon="star">
          {card('picked')}
        </Chip>
      )}
    </>
  );
}

/** The cover, unless the text shows the same picture anyway. */
function Cover({ post: { pictureUrl, body } }: { post: Post }) {
  if (!pictureUrl || JSON.stringify(body.doc).includes(`"${pictureUrl}"`)) return null;
  return <img className={styles.cover} src={pictureUrl} alt="" decoding="async" />;
}
