import { helpLimits, helpMinutes, helpRequests } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { fieldSentences } from '../../platform/problem-words';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../../shared/button';
import { ComposerFrame } from '../../shared/composer/composer-frame';
import { ChoiceCards } from '../../shared/fields/choice-cards';
import { Textarea, TextInput } from '../../shared/fields/text';
import { FormProblem } from '../../shared/notice/form-problem';
import { type ChosenSkill, SkillField } from '../../shared/skills/skill-field';
import { toast } from '../../shared/toasts/toast';
import { useAddress } from '../../shared/use-address';
import { useSharedWords } from '../../shared/words';
import { ExpertsField } from './experts-field';
import styles from './help.module.css';
import { helpQueries } from './queries';
import { useHelpWords } from './words';

/** The page on which one asks: what about, which skill, how long, and whom of those who match. */
export function AskHelpPage() {
  const t = useHelpWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const address = useAddress();
  const navigate = useNavigate();
  const client = useQueryClient();
  const entryId = Number(address.get('entry')) || null;
  const handle = address.get('person');
  const wished = address.get('skill') ?? address.get('q');
  const { data: entry } = useQuery({ ...helpQueries.entry(entryId ?? 0), enabled: entryId !== null });
  const { data: person } = useQuery({ ...helpQueries.person(handle ?? ''), enabled: handle !== null });
  const { data: likely } = useQuery({ ...helpQueries.skillsLike(wished ?? ''), enabled: wished !== null });
  const [skill, setSkill] = useState<ChosenSkill | null>(null);
  const [topic, setTopic] = useState('');
  const [details, setDetails] = useState('');
  const [minutes, setMinutes] = useState<(typeof helpMinutes)[number]>(30);
  const [chosen, setChosen] = useState<number[] | null>(null);
  const first = person?.skills[0] ?? likely?.items[0];
  useEffect(() => {
    if (first) setSkill((old) => old ?? { id: first.id, name: first.label[language] });
  }, [first, language]);
  useEffect(() => {
    if (entry) setTopic((old) => old || entry.title.slice(0, helpLimits.topic));
  }, [entry]);
  const picked = chosen ?? (person ? [person.id] : null);
  const sending = useMutation({
    mutationFn: () =>
      call(helpRequests.create, {
        body: {
          skillId: skill?.id ?? 0,
          topic: topic.trim(),
          details: details.trim(),
          minutes,
          ...(entryId ? { entryId } : {}),
          ...(picked?.length ? { personIds: picked } : {}),
        },
      }),
    onSuccess: async (request) => {
      toast(t('asked', { count: request.invitations.length }), { tone: 'good' });
      await client.invalidateQueries({ queryKey: ['help-requests'] });
      await navigate(`/help/${request.id}`);
    },
  });
  const mistakes = sending.error ? fieldSentences(sending.error) : {};
  const ready = skill?.id !== undefined && topic.trim().length >= 3;
  return (
    <ComposerFrame
      title={t('new.title')}
      onSubmit={() => {
        if (ready && !sending.isPending) sending.mutate();
      }}
      side={<p className={styles.aside}>{t('new.how')}</p>}
      actions={
        <Button type="submit" loading={sending.isPending} disabled={!ready}>
          {t('new.send')}
        </Button>
      }
    >
      <div className={styles.fields}>
        {entry && (
          <p className={styles.about}>
            {t('new.about')} <Link to={entry.url}>{entry.title}</Link>
          </p>
        )}
        <SkillField
          key={first?.id ?? 'none'}
          label={t('new.skill')}
          description={t('new.skillHint')}
          value={skill}
          error={mistakes['skillId']}
          onChoose={(each) => {
            setSkill(each);
            setChosen(null);
          }}
        />
        <TextInput
          label={t('new.topic')}
          placeholder={t('new.topicHint')}
          required
          withAsterisk={false}
          maxLength={helpLimits.topic}
          value={topic}
          error={mistakes['topic']}
          onChange={({ currentTarget }) => setTopic(currentTarget.value)}
        />
        <Textarea
          label={t('new.details')}
          description={t('new.detailsHint')}
          rows={4}
          maxLength={helpLimits.details}
          value={details}
          error={mistakes['details']}
          onChange={({ currentTarget }) => setDetails(currentTarget.value)}
        />
        <ChoiceCards
          compact
          legend={t('new.minutes')}
          choices={helpMinutes.map((each) => ({ value: String(each), label: t(`minutes.${each}`) }))}
          value={String(minutes)}
          onChange={(value) => setMinutes(Number(value) as (typeof helpMinutes)[number])}
        />
        {skill?.id && <ExpertsField skillId={skill.id} entryId={entryId} value={picked} onChange={setChosen} />}
        <FormProblem error={sending.error} kept={shared('kept')} />
      </div>
    </ComposerFrame>
  );
}
