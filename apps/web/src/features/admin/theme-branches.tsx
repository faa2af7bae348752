import type { Theme } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import styles from './admin.module.css';
import { type Branch, deepest } from './theme-tree';
import type { Edited } from './themes-part';
import { useAdminWords } from './words';

interface ThemeBranchesProps {
  branches: Branch[];
  onEdit: (edited: Edited) => void;
  onRemove: (theme: Theme) => void;
}

/** One level of the tree and those below it: lists in lists, so that the depth is said and every button is on the way of Tab. */
export function ThemeBranches({ branches, onEdit, onRemove }: ThemeBranchesProps) {
  const t = useAdminWords();
  const { language, number } = useFormats();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <ul className={styles.tree}>
      {branches.map(({ theme, children }) => {
        const name = theme.label[language];
        return (
          <li key={theme.id}>
            <div className={styles.theme}>
              <button type="button" className={styles.themeName} onClick={() => onEdit({ theme })}>
                <span className="visually-hidden">{t('themes.edit')}</span>
                <strong>{name}</strong>
                {theme.label[other] !== name && <span lang={other}>{theme.label[other]}</span>}
                {theme.synonyms.length > 0 && <span className={styles.synonyms}>{theme.synonyms.join(', ')}</span>}
              </button>
              <span className="small num">{t('themes.entries', { count: theme.entries, number: number(theme.entries) })}</span>
              {theme.depth < deepest && (
                <IconButton label={t('themes.addBelow', { name })} onClick={() => onEdit({ parentId: theme.id })}>
                  <Icon name="plus" size={18} />
                </IconButton>
              )}
              <IconButton
                danger
                disabled={children.length > 0}
                label={t(children.length > 0 ? 'themes.notEmpty' : 'themes.removeNamed', { name })}
                onClick={() => onRemove(theme)}
              >
                <Icon name="trash" size={18} />
              </IconButton>
            </div>
            {children.length > 0 && <ThemeBranches branches={children} onEdit={onEdit} onRemove={onRemove} />}
          </li>
        );
      })}
    </ul>
  );
}
