import type { Me } from '@ruche/contracts';
import { CalendarPart } from './calendar-part';
import { ReadersForm } from './readers-form';
import styles from './settings.module.css';
import { SkillsForm } from './skills-form';
import { WorkForm } from './work-form';

/** What I know how to do, how I can be reached for it, and who reads it. */
export default function SkillsPart({ me }: { me: Me }) {
  return (
    <div className={styles.form}>
      <SkillsForm me={me} key={`skills ${me.skills.map(({ id, declared }) => `${id}:${declared}`).join()}`} />
      <WorkForm me={me} />
      <CalendarPart />
      <ReadersForm me={me} />
    </div>
  );
}
