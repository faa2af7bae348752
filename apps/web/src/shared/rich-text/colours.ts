/** The colours of code are fetched when there is code to colour, once. */
let loading: Promise<typeof import('./code-colours')> | null = null;

export function colours(): Promise<typeof import('./code-colours')> {
  loading ??= import('./code-colours').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
