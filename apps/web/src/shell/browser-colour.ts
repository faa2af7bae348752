import { useComputedColorScheme } from '@mantine/core';
import { useEffect } from 'react';

/** The bars of a phone's browser take the colour of the page, also when the reader chose another one than the system's. */
export function useBrowserColour(): void {
  const scheme = useComputedColorScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the variable follows the scheme
  useEffect(() => {
    const ground = getComputedStyle(document.documentElement).getPropertyValue('--ground').trim();
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.setAttribute('content', ground);
  }, [scheme]);
}
