import { type HelpRequest, helpLimits, helpRequests, type PersonSummary } from '@ruche/contracts';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { ReasonLine } from '../../shared/experts/reason-line';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Textarea } from '../../shared/fields/text';
import { PersonPicker } from '../../shared/people/person-picker';
import styles from './help.module.css';
import { useHelpWrite } from './use-help-write';
import { useHelpWords } from './words';

/** What whoever is asked does: help, or say no and perhaps who could. */
export function AnswerForm({ request }: { request: HelpRequest }) {
  const t = useHelpWords();
  const [note, setNote] = useState('');
  const [colleague, setColleague] = useState<PersonSummary | null>(null);
  const [declining, setDeclining] = useState(false);
  const send = (answer: 'accept' | 'decline') => () =>
    call(helpRequests.answer, {
      params: { id: request.id },
      body: { answer, note: note.trim(), ...(answer === 'decline' && colleague ? { proposeId: colleague.id } : {}) },
    });
  const accept = useHelpWrite(request.id, send('accept'), t('answer.accepted', { name: request.asker.name }));
  const decline = useHelpWrite(request.id, send('decline'), t('answer.declined'));
  const mine = request.invitations[0];
  return (
    <section className={styles.answer} aria-labelledby="answer-title">
      <h2 id="answer-title">{t('answer.title')}</h2>
      {mine && (
        <p>
          {t('answer.why')} <ReasonLine reasons={mine.reasons} />
          {mine.proposedBy && <span className="small"> · {t('answer.proposedBy', { name: mine.proposedBy.name })}</span>}
        </p>
      )}
      <Textarea
        label={t('answer.note')}
        description={t('answer.noteHint')}
        rows={3}
        maxLength={helpLimits.note}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {declining && (
        <PersonPicker
          label={t('answer.propose')}
          description={t('answer.proposeHint')}
          value={colleague}
          without={[request.asker.id]}
          onChange={setColleague}
        />
      )}
      <FormButtons>
        {declining ? (
          <>
            <Button variant="default" onClick={() => setDeclining(false)}>
              {t('answer.back')}
            </Button>
            <Button loading={decline.isPending} onClick={() => decline.mutate()}>
              {t(colleague ? 'answer.declineAndPropose' : 'answer.declineOnly')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="default" onClick={() => setDeclining(true)}>
              {t('answer.decline')}
            </Button>
            <Button loading={accept.isPending} onClick={() => accept.mutate()} data-hotkey="a">
              {t('answer.accept')}
            </Button>
          </>
        )}
      </FormButtons>
    </section>
  );
}
