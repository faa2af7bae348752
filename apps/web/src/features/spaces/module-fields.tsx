import { type SpaceModule, spaceModules } from '@ruche/contracts';
import { Checkbox } from '../../shared/fields/choice';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

interface ModuleFieldsProps {
  value: SpaceModule[];
  pageReview: boolean;
  onChange: (part: { modules: SpaceModule[] } | { pageReview: boolean }) => void;
}

/** What people find in the space, as tabs. What stands in a module that is put away stays, and search finds it. */
export default function ModuleFields({ value, pageReview, onChange }: ModuleFieldsProps) {
  const t = useSpacesWords();
  return (
    <>
      <Checkbox.Group
        label={t('fields.modules')}
        description={t('fields.modulesHint')}
        value={value}
        onChange={(chosen) => onChange({ modules: spaceModules.filter((module) => chosen.includes(module)) })}
      >
        <div className={styles.modules}>
          {spaceModules.map((module) => (
            <Checkbox key={module} value={module} label={t(`modules.${module}`)} />
          ))}
        </div>
      </Checkbox.Group>
      {value.includes('pages') && (
        <Checkbox
          mt="sm"
          label={t('fields.pageReview')}
          description={t('fields.pageReviewHint')}
          checked={pageReview}
          onChange={({ currentTarget }) => onChange({ pageReview: currentTarget.checked })}
        />
      )}
    </>
  );
}
