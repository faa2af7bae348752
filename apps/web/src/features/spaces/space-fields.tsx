import { type SpaceModule, type SpaceSummary, type SpaceType, spaceColours, spaceLimits, spaceTypes, visibilities } from '@ruche/contracts';
import { lazy, Suspense } from 'react';
import { ChoiceCards } from '../../shared/fields/choice-cards';
import { Textarea, TextInput } from '../../shared/fields/text';
import { SpaceMark } from '../../shared/icons/hexagon';
import type { IconName } from '../../shared/icons/icon';
import { useSharedWords } from '../../shared/words';
import { useSpacesWords } from './words';

const ModuleFields = lazy(() => import('./module-fields'));

export type Colour = (typeof spaceColours)[number];
export interface SpaceDraft {
  name: string;
  purpose: string;
  charter: string;
  visibility: SpaceSummary['visibility'];
  colour: Colour;
  type: SpaceType;
  modules: SpaceModule[];
  /** New pages wait for whoever runs the space. */
  pageReview: boolean;
}
const icons: Record<SpaceDraft['visibility'], IconName> = { open: 'globe', listed: 'lock', hidden: 'eyeOff' };

interface SpaceFieldsProps {
  draft: SpaceDraft;
  onChange: (draft: SpaceDraft) => void;
  mistakes: Record<string, string>;
  /** The charter and the choice of modules can wait until the space is there. */
  charter?: boolean;
}

/** What a space says about itself: asked for when it is opened and in its settings. */
export function SpaceFields({ draft, onChange, mistakes, charter = false }: SpaceFieldsProps) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const set = (part: Partial<SpaceDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <TextInput
        data-autofocus
        label={t('fields.name')}
        required
        withAsterisk={false}
        minLength={2}
        maxLength={spaceLimits.name}
        value={draft.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={mistakes['name']}
      />
      <Textarea
        label={t('fields.purpose')}
        description={t('fields.purposeHint')}
        rows={2}
        autosize={false}
        maxLength={spaceLimits.purpose}
        value={draft.purpose}
        onChange={({ currentTarget }) => set({ purpose: currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
        error={mistakes['purpose']}
      />
      {charter && (
        <Textarea
          label={t('fields.charter')}
          description={t('fields.charterHint')}
          rows={7}
          maxLength={spaceLimits.charter}
          value={draft.charter}
          onChange={({ currentTarget }) => set({ charter: currentTarget.value })}
          error={mistakes['charter']}
        />
      )}
      <ChoiceCards
        compact
        legend={t('fields.type')}
        choices={spaceTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
        value={draft.type}
        onChange={(type) => set({ type })}
      />
      {charter && (
        <Suspense>
          <ModuleFields value={draft.modules} pageReview={draft.pageReview} onChange={set} />
        </Suspense>
      )}
      <ChoiceCards
        legend={t('fields.visibility')}
        choices={visibilities.map((value) => ({
          value,
          label: shared(`visibility.${value}`),
          note: t(`visibility.${value}`),
          icon: icons[value],
        }))}
        value={draft.visibility}
        onChange={(visibility) => set({ visibility })}
      />
      <ChoiceCards
        compact
        legend={t('fields.colour')}
        choices={spaceColours.map((value) => ({
          value,
          label: shared(`colours.${value}`),
          picture: <SpaceMark colour={value} size={20} />,
        }))}
        value={draft.colour}
        onChange={(colour) => set({ colour })}
      />
    </>
  );
}
