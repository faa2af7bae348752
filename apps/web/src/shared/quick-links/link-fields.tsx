import { quickLinkLimits } from '@ruche/contracts';
import { TextInput } from '../fields/text';
import { useSharedWords } from '../words';
import { LinkIcons } from './link-icons';
import styles from './quick-links.module.css';

export interface LinkForm {
  label: string;
  url: string;
  icon: string;
}
export const emptyLink: LinkForm = { label: '', url: '', icon: '' };

interface LinkFieldsProps {
  value: LinkForm;
  onChange: (next: LinkForm) => void;
  /** By field, as the server names them. */
  mistakes: Record<string, string>;
  autoFocus?: boolean;
}

/** The name of a link, where it leads, and the drawing or emoji before it. */
export function LinkFields({ value, onChange, mistakes, autoFocus = false }: LinkFieldsProps) {
  const t = useSharedWords();
  return (
    <div className={styles.fields}>
      <TextInput
        data-autofocus={autoFocus || undefined}
        label={t('links.label')}
        required
        withAsterisk={false}
        maxLength={quickLinkLimits.label}
        value={value.label}
        onChange={({ currentTarget }) => onChange({ ...value, label: currentTarget.value })}
        error={mistakes['label']}
      />
      <TextInput
        label={t('links.url')}
        description={t('links.urlHint')}
        required
        withAsterisk={false}
        maxLength={quickLinkLimits.url}
        value={value.url}
        onChange={({ currentTarget }) => onChange({ ...value, url: tidy(currentTarget.value) })}
        error={mistakes['url']}
      />
      <LinkIcons value={value.icon} onChange={(icon) => onChange({ ...value, icon })} mistake={mistakes['icon']} />
    </div>
  );
}

/** An address of Ruche itself, copied from the browser, becomes a path. */
const tidy = (typed: string): string => {
  const url = typed.trim();
  return url.startsWith(`${window.location.origin}/`) ? url.slice(window.location.origin.length) : url;
};
