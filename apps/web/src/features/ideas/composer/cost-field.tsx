import { Select } from '../../../shared/fields/choice';
import { TextInput } from '../../../shared/fields/text';
import styles from './composer.module.css';
import { centsOf, currencies, type IdeaForm } from './idea-form';
import { useComposerWords } from './words';

interface CostFieldProps {
  value: IdeaForm['cost'];
  error: string | undefined;
  onChange: (cost: IdeaForm['cost']) => void;
}

/** An amount as one writes it, and its currency. */
export function CostField({ value, error, onChange }: CostFieldProps) {
  const t = useComposerWords();
  const wrong = centsOf(value.amount) === undefined;
  const known = (currencies as readonly string[]).includes(value.currency) ? currencies : [...currencies, value.currency];
  return (
    <div className={styles.cost}>
      <TextInput
        id="field-cost"
        label={t('marketing.cost')}
        description={t('marketing.costHint')}
        inputMode="decimal"
        maxLength={16}
        value={value.amount}
        error={error ?? (wrong && t('marketing.costWrong'))}
        onChange={({ currentTarget }) => onChange({ ...value, amount: currentTarget.value })}
      />
      <Select
        aria-label={t('marketing.currency')}
        allowDeselect={false}
        w={104}
        data={[...known]}
        value={value.currency}
        onChange={(currency) => currency && onChange({ ...value, currency })}
      />
    </div>
  );
}
