import { type HelpRequest, helpLimits, helpRequests } from '@ruche/contracts';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Textarea } from '../../shared/fields/text';
import { Icon } from '../../shared/icons/icon';
import styles from './help.module.css';
import { useHelpWrite } from './use-help-write';
import { useHelpWords } from './words';

/** Whoever asked says whether it helped, and thanks. */
export function RateForm({ request }: { request: HelpRequest }) {
  const t = useHelpWords();
  const [thanks, setThanks] = useState(request.thanks);
  const [changing, setChanging] = useState(request.useful === null);
  const send = (useful: boolean) => () =>
    call(helpRequests.rate, { params: { id: request.id }, body: { useful, thanks: useful ? thanks.trim() : '' } });
  const yes = useHelpWrite(request.id, send(true), t('rate.done'));
  const no = useHelpWrite(request.id, send(false), t('rate.noted'));
  const name = request.helper?.name ?? '';
  if (!changing)
    return (
      <Button variant="subtle" onClick={() => setChanging(true)}>
        {t('rate.change')}
      </Button>
    );
  return (
    <section className={styles.answer} aria-labelledby="rate-title">
      <h2 id="rate-title">{t('rate.title', { name })}</h2>
      <Textarea
        label={t('rate.thanks')}
        rows={2}
        maxLength={helpLimits.note}
        value={thanks}
        onChange={({ currentTarget }) => setThanks(currentTarget.value)}
      />
      <FormButtons>
        <Button variant="default" loading={no.isPending} onClick={() => no.mutate(undefined, { onSuccess: () => setChanging(false) })}>
          {t('rate.no')}
        </Button>
        <Button
          loading={yes.isPending}
          leftSection={<Icon name="check" size={17} />}
          onClick={() => yes.mutate(undefined, { onSuccess: () => setChanging(false) })}
        >
          {t('rate.yes')}
        </Button>
      </FormButtons>
    </section>
  );
}
