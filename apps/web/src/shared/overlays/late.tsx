import { lazy, useEffect } from 'react';
import { ApiProblem } from '../../platform/problem';
import { problemSentence } from '../../platform/problem-words';
import { toast } from '../toasts/toast';
import { useSharedWords } from '../words';

/** How long to wait before asking once more for code that did not come. */
const pauseMs = 800;

/**
 * A window whose code is fetched when it is first opened. Code that doesn't come is asked for once more; after that the page
 * stays as it is, with all that was typed in it, and a message says why nothing opens.
 */
export const late: typeof lazy = (load) =>
  lazy(async () => {
    try {
      return await load().catch(() => pause().then(load));
    } catch (error) {
      console.warn(error);
      return { default: Lost as never };
    }
  });

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));

/** Stands where the window would. */
function Lost(): null {
  const t = useSharedWords();
  useEffect(() => {
    const reload = { label: t('reload'), run: () => window.location.reload() };
    toast(problemSentence(new ApiProblem('part_lost', 0)), { tone: 'bad', action: reload });
  }, [t]);
  return null;
}
