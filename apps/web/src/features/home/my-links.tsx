import { type QuickLink, quickLinks } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { Switch } from '../../shared/fields/choice';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { LinkMark } from '../../shared/quick-links/link-to';
import { toastProblem } from '../../shared/toasts/toast';
import styles from './home.module.css';
import { LinkEditor } from './link-editor';
import { homeQueries } from './queries';
import { useHomeWords } from './words';

/** My links: the company's, shown or hidden; my own, added, changed, put in order and removed. */
export function MyLinks() {
  const t = useHomeWords();
  const client = useQueryClient();
  const { queryKey } = homeQueries.links();
  const { data } = useQuery(homeQueries.links());
  const [edited, setEdited] = useState<QuickLink | 'new' | null>(null);
  const act = useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onError: toastProblem,
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  const links = data?.items ?? [];
  const own = links.filter((link) => link.own);
  const close = () => setEdited(null);
  const up = (place: number) => {
    const [link, before] = [own[place], own[place - 2]];
    if (link) act.mutate(() => call(quickLinks.move, { params: { id: link.id }, body: { after: before?.id ?? null } }));
  };
  return (
    <section className={styles.mine} aria-labelledby="my-links">
      <h3 id="my-links">{t('links.title')}</h3>
      <ul>
        {links
          .filter((link) => !link.own)
          .map((link) => (
            <li key={link.id}>
              <Switch
                checked={!link.hidden}
                onChange={() => act.mutate(() => call(link.hidden ? quickLinks.show : quickLinks.hide, { params: { id: link.id } }))}
                label={
                  <span className={styles.name}>
                    <LinkMark link={link} />
                    {link.label}
                  </span>
                }
              />
              <span className="small">{t('links.company')}</span>
            </li>
          ))}
        {own.map((link, place) =>
          edited !== 'new' && edited?.id === link.id ? (
            <li key={link.id}>
              <LinkEditor link={link} onClose={close} />
            </li>
          ) : (
            <li key={link.id}>
              <span className={styles.name}>
                <LinkMark link={link} />
                {link.label}
              </span>
              <span className={styles.tools}>
                {place > 0 && (
                  <IconButton label={t('links.up', { name: link.label })} onClick={() => up(place)}>
                    <Icon name="arrowUp" size={17} />
                  </IconButton>
                )}
                <IconButton label={t('links.edit', { name: link.label })} onClick={() => setEdited(link)}>
                  <Icon name="edit" size={17} />
                </IconButton>
                <IconButton
                  danger
                  label={t('links.remove', { name: link.label })}
                  onClick={() => act.mutate(() => call(quickLinks.remove, { params: { id: link.id } }))}
                >
                  <Icon name="trash" size={17} />
                </IconButton>
              </span>
            </li>
          ),
        )}
      </ul>
      {edited === 'new' ? (
        <LinkEditor link={null} onClose={close} />
      ) : (
        <Button variant="default" leftSection={<Icon name="plus" size={17} />} onClick={() => setEdited('new')}>
          {t('links.add')}
        </Button>
      )}
    </section>
  );
}
