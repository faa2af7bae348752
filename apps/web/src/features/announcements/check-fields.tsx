import { checkLimits } from '@ruche/contracts';
import { Button } from '../../shared/button';
import { Radio, Switch } from '../../shared/fields/choice';
import { TextInput } from '../../shared/fields/text';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { aCheck, type CheckForm } from './announcement-form';
import styles from './announcements.module.css';
import { useAnnouncementsWords } from './words';

interface CheckFieldsProps {
  value: CheckForm | null;
  /** Somebody has answered it: it is shown and stands. */
  isFixed: boolean;
  onChange: (value: CheckForm | null) => void;
}

/** One question that whoever confirms answers: two to four options, one of them marked as right. */
export function CheckFields({ value, isFixed, onChange }: CheckFieldsProps) {
  const t = useAnnouncementsWords();
  return (
    <>
      <Switch
        label={t('composer.check')}
        description={t(isFixed ? 'composer.checkFixed' : 'composer.checkHint')}
        checked={value !== null}
        disabled={isFixed}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? aCheck() : null)}
      />
      {value && (
        <div className={styles.check}>
          <TextInput
            label={t('composer.question')}
            placeholder={t('composer.questionPlaceholder')}
            maxLength={checkLimits.question.max}
            disabled={isFixed}
            value={value.question}
            onChange={({ currentTarget }) => onChange({ ...value, question: currentTarget.value })}
          />
          <Options value={value} isFixed={isFixed} onChange={onChange} />
        </div>
      )}
    </>
  );
}

interface OptionsProps {
  value: CheckForm;
  isFixed: boolean;
  onChange: (value: CheckForm) => void;
}

function Options({ value: check, isFixed, onChange }: OptionsProps) {
  const t = useAnnouncementsWords();
  const { options, right } = check;
  const write = (place: number, words: string) => onChange({ ...check, options: options.map((each, i) => (i === place ? words : each)) });
  const remove = (place: number) =>
    onChange({
      ...check,
      options: options.filter((_, i) => i !== place),
      right: right === place ? 0 : right - (right > place ? 1 : 0),
    });
  return (
    <fieldset className={styles.options} disabled={isFixed}>
      <legend>{t('composer.options')}</legend>
      {options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
        <div className={styles.option} key={place}>
          <Radio
            name="right-option"
            aria-label={t('composer.rightOption', { place: String(place + 1) })}
            checked={right === place}
            onChange={() => onChange({ ...check, right: place })}
          />
          <TextInput
            aria-label={t('composer.option', { place: String(place + 1) })}
            placeholder={t('composer.option', { place: String(place + 1) })}
            maxLength={checkLimits.option}
            value={option}
            onChange={({ currentTarget }) => write(place, currentTarget.value)}
          />
          {options.length > checkLimits.options.min && (
            <IconButton label={t('composer.withoutOption', { place: String(place + 1) })} onClick={() => remove(place)}>
              <Icon name="close" size={17} />
            </IconButton>
          )}
        </div>
      ))}
      {options.length < checkLimits.options.max && (
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={17} />}
            onClick={() => onChange({ ...check, options: [...options, ''] })}
          >
            {t('composer.moreOptions')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
