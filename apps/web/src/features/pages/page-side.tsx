import { pageTrust, type WikiPage } from '@ruche/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Textarea } from '../../shared/fields/text';
import { kindIcons } from '../../shared/icons/kind-icons';
import { SideItem, SideSection } from '../../shared/layout/side';
import { PersonLink } from '../../shared/people/person-link';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { pageQueries } from './queries';
import { useTakePage } from './use-take-page';
import styles from './wiki.module.css';
import { usePagesWords } from './words';

/** What uses the page, whether it served, who wrote it. */
export function PageSide({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const { percent } = useFormats();
  const { data } = useQuery(pageQueries.backlinks(page.id));
  return (
    <>
      {data && data.items.length > 0 && (
        <SideSection title={t('usedBy')}>
          {data.items.map((entry) => (
            <SideItem key={entry.id} icon={kindIcons[entry.kind]} title={entry.title} note={entry.space.name} to={entry.url} />
          ))}
        </SideSection>
      )}
      {(page.can.rate || page.useful.yes + page.useful.no > 0) && <Opinion page={page} />}
      {page.contributors.length > 0 && (
        <SideSection title={t('contributors')}>
          <div className={styles.people}>
            {page.contributors.map(({ person, share }) => (
              <div key={person.id}>
                <PersonLink person={person} picture="s" />
                <span className="num muted">{percent(share / 100)}</span>
              </div>
            ))}
          </div>
        </SideSection>
      )}
    </>
  );
}

/** Whether it served; who says no is asked what is missing. */
function Opinion({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const take = useTakePage();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const { mine, yes, no, notes } = page.useful;
  const params = { id: page.id };
  const say = useMutation({
    mutationFn: (opinion: { useful: boolean; note?: string } | null) =>
      opinion ? call(pageTrust.rate, { params, body: opinion }) : call(pageTrust.unrate, { params }),
    onSuccess: take,
    onError: toastProblem,
  });
  const sayNo = () => {
    setAsking(mine !== false);
    say.mutate(mine === false ? null : { useful: false });
  };
  return (
    <SideSection title={t('useful.ask')}>
      {page.can.rate ? (
        <div className={styles.opinion}>
          <Button
            variant={mine === true ? 'filled' : 'default'}
            aria-pressed={mine === true}
            onClick={() => say.mutate(mine === true ? null : { useful: true })}
          >
            {t('useful.yes', { count: yes })}
          </Button>
          <Button variant={mine === false ? 'filled' : 'default'} aria-pressed={mine === false} onClick={sayNo}>
            {t('useful.no', { count: no })}
          </Button>
        </div>
      ) : (
        <p className="small">{t('useful.counts', { yes, no })}</p>
      )}
      {asking && mine === false && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            say.mutate({ useful: false, note });
            setAsking(false);
            toast(t('useful.thanks'), { tone: 'good' });
          }}
        >
          <Textarea
            mt="sm"
            label={t('useful.missing')}
            value={note}
            maxLength={1000}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <FormButtons>
            <Button type="submit" disabled={note.trim() === ''}>
              {t('useful.send')}
            </Button>
          </FormButtons>
        </form>
      )}
      {notes.map((said) => (
        <SideItem key={`${said.by.id}-${said.at}`} icon="comment" title={said.note} note={said.by.name} />
      ))}
    </SideSection>
  );
}
