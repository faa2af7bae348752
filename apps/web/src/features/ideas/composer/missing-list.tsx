import { Icon } from '../../../shared/icons/icon';
import { SideSection } from '../../../shared/layout/side';
import styles from './composer.module.css';
import { type IdeaForm, isMissing, marketingFields } from './idea-form';
import { useComposerWords } from './words';

/** Which questions have an answer and which have none yet: shown, never required. */
export function MissingList({ form }: { form: IdeaForm }) {
  const t = useComposerWords();
  return (
    <SideSection title={t('state.title')}>
      <ul className={styles.missing}>
        {marketingFields.map((field) => {
          const missing = isMissing(form, field);
          return (
            <li key={field} data-missing={missing || undefined}>
              <a href={`#field-${field}`} onClick={(event) => focusOn(event, field)}>
                <Icon name={missing ? 'hexagon' : 'check'} size={17} />
                {t(`marketing.${field}`)}
              </a>
              <span className="small">{t(missing ? 'state.missing' : 'state.filled')}</span>
            </li>
          );
        })}
      </ul>
    </SideSection>
  );
}

function focusOn(event: React.MouseEvent, field: string): void {
  event.preventDefault();
  const place = document.getElementById(`field-${field}`);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
