import { type Announcement, announcements, type SpaceSummary } from '@ruche/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../platform/api';
import { randomId } from '../../platform/random-id';
import { useSession } from '../../platform/session';
import { EntryComposer } from '../../shared/composer/entry-composer';
import { type EntryForm, entryFormOf, entryPatchOf, entryWordsOf } from '../../shared/composer/entry-form';
import { NewEntry } from '../../shared/composer/new-entry';
import { composerQueries } from '../../shared/composer/queries';
import { useEntryWords } from '../../shared/composer/words';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { Missing } from '../../shared/states/missing';
import { AnnouncementFields } from './announcement-fields';
import { checkMistake, type AnnouncementFields as Fields, fieldsOf, inputFieldsOf, newFields, patchFieldsOf } from './announcement-form';
import { announcementQueries } from './queries';
import { useAnnouncementsWords } from './words';

/** `/news/new`. */
export function NewAnnouncementPage() {
  const { can } = useSession();
  return can.announce ? <NewEntry>{(fresh) => <Write fresh={fresh} />}</NewEntry> : <Missing />;
}

/** `/news/128/edit`. */
export function EditAnnouncementPage() {
  return <EntryByRef detail={announcementQueries.detail}>{(a) => (a.can.edit ? <Change announcement={a} /> : <Missing />)}</EntryByRef>;
}

function Write({ fresh }: { fresh: EntryForm }) {
  const texts = useTexts(true);
  const ownMistakes = useOwnMistakes();
  const client = useQueryClient();
  const among = useMyAudiences();
  const [params] = useSearchParams();
  const { data } = useQuery(composerQueries.spaces());
  const [form] = useState(() => {
    const mine = data?.items.filter((space) => space.can.post && among(space)) ?? [];
    const asked = mine.find(({ id }) => id === Number(params.get('space'))) ?? mine[0];
    return { ...fresh, spaceId: asked?.id ?? null };
  });
  const [fields, setFields] = useState(newFields);
  const [idempotencyKey, setKey] = useState(randomId);
  return (
    <EntryComposer
      {...texts}
      draftKey="announcement.new"
      fresh={form}
      among={among}
      addressed={fields}
      ownMistakes={ownMistakes(fields)}
      onSubmit={async (entry) => {
        const body = { ...entryWordsOf(entry), ...inputFieldsOf(fields), ...(entry.spaceId === null ? {} : { spaceId: entry.spaceId }) };
        try {
          const made = await call(announcements.create, { body, idempotencyKey });
          await client.invalidateQueries({ queryKey: ['announcements'] });
          await client.invalidateQueries({ queryKey: ['home'] });
          return made.url;
        } catch (error) {
          setKey(randomId());
          throw error;
        }
      }}
    >
      <AnnouncementFields value={fields} onChange={setFields} isOut={false} />
    </EntryComposer>
  );
}

function Change({ announcement: a }: { announcement: Announcement }) {
  const e = useEntryWords();
  const texts = useTexts(false);
  const ownMistakes = useOwnMistakes();
  const client = useQueryClient();
  const [fresh] = useState(() => entryFormOf(a));
  const [before] = useState(() => fieldsOf(a));
  const [fields, setFields] = useState(before);
  return (
    <EntryComposer
      {...texts}
      words={{ ...texts.words, submit: e('save') }}
      draftKey={`announcement.${a.id}`}
      fresh={fresh}
      space={a.space}
      ownMistakes={ownMistakes(fields)}
      onSubmit={async (entry) => {
        const body = { ...entryPatchOf(entry, fresh), ...patchFieldsOf(fields, before) };
        const saved = await call(announcements.update, { params: { id: a.id }, body });
        client.setQueryData(announcementQueries.detail(a.id).queryKey, saved);
        await client.invalidateQueries({ queryKey: ['announcements'] });
        await client.invalidateQueries({ queryKey: ['home'] });
        return saved.url;
      }}
    >
      <AnnouncementFields value={fields} onChange={setFields} isOut isAnswered={a.answers?.some((n) => n > 0) ?? false} />
    </EntryComposer>
  );
}

/** Admins speak to the whole company, facilitators to their spaces. */
function useMyAudiences(): (space: SpaceSummary) => boolean {
  const { can } = useSession();
  return ({ slug, can: here }) => (slug === 'company' ? can.administrate : here.edit);
}

/** What is wrong with the question, in words. */
function useOwnMistakes() {
  const t = useAnnouncementsWords();
  return (fields: Fields): string[] => {
    const mistake = checkMistake(fields);
    return mistake ? [t(`composer.mistakes.${mistake}`)] : [];
  };
}

function useTexts(isNew: boolean) {
  const t = useAnnouncementsWords();
  return {
    heading: t(isNew ? 'composer.new' : 'composer.edit'),
    words: {
      title: t('composer.title'),
      titlePlaceholder: t('composer.titlePlaceholder'),
      body: t('composer.body'),
      bodyPlaceholder: t('composer.bodyPlaceholder'),
      submit: t('composer.publish'),
    },
  };
}
