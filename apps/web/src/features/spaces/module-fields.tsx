import { type SpaceModule, spaceModules } from '@ruche/contracts';
import { Checkbox } from '../../shared/fields/choice';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

/** What people find in the space, as tabs. What stands in a module that is put away stays, and search finds it. */
export default function ModuleFields({ value, onChange }: { value: SpaceModule[]; onChange: (modules: SpaceModule[]) => void }) {
  const t = useSpacesWords();
  return (
    <Checkbox.Group
      label={t('fields.modules')}
      description={t('fields.modulesHint')}
      value={value}
      onChange={(chosen) => onChange(spaceModules.filter((module) => chosen.includes(module)))}
    >
      <div className={styles.modules}>
        {spaceModules.map((module) => (
          <Checkbox key={module} value={module} label={t(`modules.${module}`)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
