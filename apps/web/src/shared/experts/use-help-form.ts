import { type HelpRequest, helpLimits, type helpMinutes, helpRequests } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../platform/api';
import { useLanguage } from '../../platform/use-words';
import type { ChosenSkill } from '../skills/skill-field';
import { toast } from '../toasts/toast';
import { useOnce } from '../use-submit';
import { expertQueries, type Meant } from './queries';
import { useExpertsWords } from './words';

export type HelpForm = ReturnType<typeof useHelpForm>;
export type Minutes = (typeof helpMinutes)[number];

interface Asked {
  /** What leads to a skill before one is chosen; with an entry, the request is about that. */
  meant: Meant;
  /** The entry's title, once it is known. */
  title?: string | undefined;
  /** Whom it is wished of, and what they know best. */
  person?: { id: number; skill?: ChosenSkill } | undefined;
  minutes: Minutes;
  onAsked: (request: HelpRequest) => void;
}

/** A request that is being written: what about, which skill, how long, and whom of those who match. */
export function useHelpForm({ meant, title, person, minutes: first, onAsked }: Asked) {
  const t = useExpertsWords();
  const language = useLanguage();
  const client = useQueryClient();
  const guessing = person === undefined && (meant.entry ?? meant.q ?? meant.skill) !== undefined;
  const { data: guess } = useQuery({ ...expertQueries.experts(meant), enabled: guessing });
  const [skill, setSkill] = useState<ChosenSkill | null>(null);
  const [topic, setTopic] = useState('');
  const [details, setDetails] = useState('');
  const [minutes, setMinutes] = useState<Minutes>(first);
  const [chosen, setChosen] = useState<number[] | null>(null);
  const likely = person?.skill ?? (guess?.skill ? { id: guess.skill.id, name: guess.skill.label[language] } : undefined);
  const [likelyId, likelyName] = [likely?.id, likely?.name];
  useEffect(() => {
    if (likelyId && likelyName) setSkill((old) => old ?? { id: likelyId, name: likelyName });
  }, [likelyId, likelyName]);
  useEffect(() => {
    if (title) setTopic((old) => old || title.slice(0, helpLimits.topic));
  }, [title]);
  const picked = chosen ?? (person ? [person.id] : null);
  const sending = useMutation({
    mutationFn: () =>
      call(helpRequests.create, {
        body: {
          skillId: skill?.id ?? 0,
          topic: topic.trim(),
          details: details.trim(),
          minutes,
          ...(meant.entry ? { entryId: meant.entry } : {}),
          ...(picked?.length ? { personIds: picked } : {}),
        },
      }),
    onSuccess: async (request) => {
      toast(t('asked', { count: request.invitations.length }), { tone: 'good' });
      await client.invalidateQueries({ queryKey: ['help-requests'] });
      onAsked(request);
    },
  });
  const ready = skill?.id !== undefined && topic.trim().length >= 3;
  const send = useOnce(async () => {
    if (ready) await sending.mutateAsync();
  });
  return {
    entryId: meant.entry ?? null,
    skill,
    /** What the skill's field begins with. */
    likely,
    chooseSkill: (each: ChosenSkill) => {
      setSkill(each);
      setChosen(null);
    },
    topic,
    setTopic,
    details,
    setDetails,
    minutes,
    setMinutes,
    picked,
    setChosen,
    ready,
    sending,
    send,
  };
}
