import { Textarea } from '@mantine/core';
import { ideaLimits } from '@ruche/contracts';
import { TagsInput } from '../../../shared/fields/choice';
import type { IdeaForm } from './idea-form';
import { useComposerWords } from './words';

interface AnswerFieldProps {
  field: 'problem' | 'audience' | 'goal' | 'kpi';
  form: IdeaForm;
  onChange: (patch: Partial<IdeaForm>) => void;
}

/** A question with a few lines for the answer. */
export function AnswerField({ field, form, onChange }: AnswerFieldProps) {
  const t = useComposerWords();
  return (
    <Textarea
      id={`field-${field}`}
      label={t(`marketing.${field}`)}
      description={t(`marketing.${field}Hint`)}
      autosize
      minRows={field === 'problem' ? 2 : 1}
      maxRows={12}
      maxLength={ideaLimits.field}
      value={form[field]}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
    />
  );
}

const known = [
  'email',
  'social',
  'video',
  'site',
  'blog',
  'press',
  'event',
  'shop',
  'poster',
  'radio',
  'podcast',
  'sms',
  'app',
  'search',
  'partner',
  'catalogue',
  'phone',
  'influence',
] as const;

/** Channels as chips, with those that are often meant. */
export function ChannelsField({ value, onChange }: { value: string[]; onChange: (channels: string[]) => void }) {
  const t = useComposerWords();
  return (
    <TagsInput
      id="field-channels"
      label={t('marketing.channels')}
      description={t('marketing.channelsHint')}
      data={known.map((key) => t(`channels.${key}`))}
      maxTags={ideaLimits.channels}
      splitChars={[',', ';']}
      acceptValueOnBlur
      comboboxProps={{ withinPortal: true }}
      value={value}
      onChange={(channels) => onChange(channels.map((channel) => channel.trim().slice(0, ideaLimits.channel)).filter(Boolean))}
    />
  );
}
