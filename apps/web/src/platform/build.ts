/** The name of the app's first file, which changes with each build. */
export const ownBuild = (): string => document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src.split('/').at(-1) ?? '';

/** The same as the server has it now; null when it does not answer. */
export async function serverBuild(): Promise<string | null> {
  try {
    const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
    return answer.ok ? (/<script type="module"[^>]* src="[^"]*\/([^"/]+)"/.exec(await answer.text())?.[1] ?? '') : null;
  } catch {
    return null;
  }
}
