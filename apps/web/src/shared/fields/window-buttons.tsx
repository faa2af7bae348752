import { Button } from '../button';
import { useSharedWords } from '../words';
import { FormButtons } from './form-buttons';

interface WindowButtonsProps {
  submit: string;
  busy: boolean;
  blocked?: boolean;
  onClose: () => void;
}

/** The end of a window: leave, or do it. */
export function WindowButtons({ submit, busy, blocked = false, onClose }: WindowButtonsProps) {
  const shared = useSharedWords();
  return (
    <FormButtons>
      <Button variant="default" onClick={onClose}>
        {shared('cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={blocked}>
        {submit}
      </Button>
    </FormButtons>
  );
}
