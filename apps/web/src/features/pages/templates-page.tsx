import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { pageQueries } from './queries';
import { templateIcons, templateKeys } from './templates/keys';
import styles from './wiki.module.css';
import { usePagesWords } from './words';

/** `/wiki/templates`: what a new page can begin with. What is begun is a copy. */
export function TemplatesPage() {
  const t = usePagesWords();
  const [params] = useSearchParams();
  const { data } = useQuery(pageQueries.few({ template: 'true' }));
  const to = (template?: string) => {
    const next = new URLSearchParams(params);
    if (template) next.set('template', template);
    return `/wiki/new?${next}`;
  };
  return (
    <Page title={t('gallery.title')} lead={t('gallery.lead')}>
      <ul className={styles.gallery}>
        <li>
          <Link to={to()} className={styles.card}>
            <Icon name="plus" />
            <b>{t('gallery.blank')}</b>
            <span className="small">{t('gallery.blankText')}</span>
          </Link>
        </li>
        {templateKeys.map((key) => (
          <li key={key}>
            <Link to={to(key)} className={styles.card}>
              <Icon name={templateIcons[key]} />
              <b>{t(`templates.${key}`)}</b>
              <span className="small">{t(`templates.${key}Text`)}</span>
            </Link>
          </li>
        ))}
        {data?.items.map((page) => (
          <li key={page.id}>
            <Link to={to(String(page.id))} className={styles.card}>
              <Icon name="copy" />
              <b>{page.title}</b>
              <span className="small">{t('gallery.of', { space: page.space.name })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
