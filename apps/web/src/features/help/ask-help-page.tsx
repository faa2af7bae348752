import { helpLimits } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { fieldSentences } from '../../platform/problem-words';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../../shared/button';
import { ComposerFrame } from '../../shared/composer/composer-frame';
import { HelpFields } from '../../shared/experts/help-fields';
import { useHelpForm } from '../../shared/experts/use-help-form';
import { useExpertsWords } from '../../shared/experts/words';
import { TextInput } from '../../shared/fields/text';
import { useAddress } from '../../shared/use-address';
import styles from './help.module.css';
import { helpQueries } from './queries';
import { useHelpWords } from './words';

/** The page on which one asks; the address says of whom, about what, or by which words. */
export function AskHelpPage() {
  const t = useHelpWords();
  const experts = useExpertsWords();
  const language = useLanguage();
  const address = useAddress();
  const navigate = useNavigate();
  const [entryId, skillId] = [Number(address.get('entry')), Number(address.get('skill'))];
  const [handle, q] = [address.get('person'), address.get('q')];
  const { data: entry } = useQuery({ ...helpQueries.entry(entryId), enabled: entryId > 0 });
  const { data: person } = useQuery({ ...helpQueries.person(handle ?? ''), enabled: handle !== null });
  const [best] = person?.skills ?? [];
  const form = useHelpForm({
    meant: { ...(skillId ? { skill: skillId } : {}), ...(entryId ? { entry: entryId } : {}), ...(q ? { q } : {}) },
    title: entry?.title,
    person: person && { id: person.id, ...(best ? { skill: { id: best.id, name: best.label[language] } } : {}) },
    minutes: 30,
    onAsked: (request) => void navigate(`/help/${request.id}`),
  });
  return (
    <ComposerFrame
      title={t('new.title')}
      onSubmit={form.send}
      side={<p className={styles.aside}>{t('new.how')}</p>}
      actions={
        <Button type="submit" loading={form.sending.isPending} disabled={!form.ready}>
          {experts('form.send')}
        </Button>
      }
    >
      <div className={styles.fields}>
        {entry && (
          <p className={styles.about}>
            {t('new.about')} <Link to={entry.url}>{entry.title}</Link>
          </p>
        )}
        <HelpFields form={form}>
          <TextInput
            label={t('new.topic')}
            placeholder={t('new.topicHint')}
            required
            withAsterisk={false}
            maxLength={helpLimits.topic}
            value={form.topic}
            error={form.sending.error && fieldSentences(form.sending.error)['topic']}
            onChange={({ currentTarget }) => form.setTopic(currentTarget.value)}
          />
        </HelpFields>
      </div>
    </ComposerFrame>
  );
}
