import { TextInput } from '../fields/text';
import { Icon } from '../icons/icon';
import styles from './candidates.module.css';

interface CandidatesProps<T> {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** Undefined while they are asked for. */
  items: T[] | undefined;
  chosen: number | null;
  onPick: (id: number) => void;
  /** Said in place of an empty list. */
  none?: string;
  /** What tells alike titles apart. */
  note: (item: T) => string;
}

/** One object out of those whose titles fit what is typed: into which one merges, which one is repeated. */
export function Candidates<T extends { id: number; title: string }>(props: CandidatesProps<T>) {
  const { label, text, onText, items, chosen, onPick, none, note } = props;
  return (
    <>
      <TextInput
        data-autofocus
        mt="md"
        label={label}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        leftSection={<Icon name="search" size={18} />}
        maxLength={200}
      />
      {none && items?.length === 0 && <p className="small">{none}</p>}
      <div className={styles.list}>
        {items?.map((item) => (
          <button key={item.id} type="button" className={styles.one} aria-pressed={item.id === chosen} onClick={() => onPick(item.id)}>
            {item.title}
            <small>{note(item)}</small>
          </button>
        ))}
      </div>
    </>
  );
}
