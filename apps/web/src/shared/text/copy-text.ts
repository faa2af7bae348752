import { toast } from '../toasts/toast';

/** Puts a text into the clipboard and says so; where the browser forbids it, shows the text instead. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(done, { tone: 'good' });
  } catch {
    toast(text, { duration: 20_000 });
  }
}
