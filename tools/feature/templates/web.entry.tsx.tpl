import { __plural__, type __Singular__ } from '@ruche/contracts';
import { call } from '../../platform/api';
import { Attachments } from '../../shared/attachments/attachments';
import { EntryActions } from '../../shared/entry/entry-actions';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { EntryConversation } from '../../shared/entry/entry-conversation';
import { EntryFrame } from '../../shared/entry/entry-frame';
import { EntryReactions } from '../../shared/entry/entry-reactions';
import { useMarkRead } from '../../shared/entry/use-mark-read';
import { useRemoveEntry } from '../../shared/entry/use-remove-entry';
import { PersonLink } from '../../shared/people/person-link';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import { RelativeTime } from '../../shared/text/relative-time';
import { __singular__Queries } from './queries';
import { use__Plural__Words } from './words';

/** One of them, at `/__plural__/128`. */
export function __Singular__Page() {
  return <EntryByRef detail={__singular__Queries.detail}>{(entry) => <Whole entry={entry} />}</EntryByRef>;
}

function Whole({ entry }: { entry: __Singular__ }) {
  const t = use__Plural__Words();
  const target = __singular__Queries.detail(entry.id);
  const params = { id: entry.id };
  const remove = useRemoveEntry({
    remove: () => call(__plural__.remove, { params }),
    restore: () => call(__plural__.restore, { params }),
    to: '/__plural__',
    nouns: ['__plural__', 'home'],
  });
  useMarkRead(entry.id, ['__plural__', 'home']);
  return (
    <EntryFrame
      title={entry.title}
      breadcrumb={[
        { label: t('title'), to: '/__plural__' },
        { label: entry.space.name, to: `/spaces/${entry.space.slug}` },
      ]}
      byline={
        <>
          <PersonLink person={entry.author} picture="s" />
          <RelativeTime at={entry.publishedAt ?? entry.createdAt} />
        </>
      }
      body={
        <>
          <RichTextView doc={entry.body.doc} />
          <Attachments files={entry.files} />
          <EntryReactions entry={entry} target={target} />
        </>
      }
      actions={
        <EntryActions
          entry={entry}
          target={target}
          editTo={entry.can.edit ? `/__plural__/${entry.id}/edit` : undefined}
          more={entry.can.remove ? [remove] : []}
        />
      }
      conversation={<EntryConversation entry={entry} />}
    />
  );
}
