import { Icon } from '../icons/icon';
import { SelectionButton } from '../text/selection-button';
import { usePassagesWords } from './words';

/** « Commenter », beside words that are selected. */
export function CommentButton({ left, top, onClick }: { left: number; top: number; onClick: () => void }) {
  const t = usePassagesWords();
  return (
    <SelectionButton left={left} top={top} hotkey="m" onClick={onClick}>
      <Icon name="comment" size={16} />
      {t('comment')}
    </SelectionButton>
  );
}
