import type { File } from '@ruche/contracts';
import { renewCached } from '../../platform/cached';
import { createStore } from '../store';

export interface AskedFile {
  id: number;
  name: string;
}

/** The file whose versions are on screen, or null. */
export const askedFile = createStore<AskedFile | null>(null);

/** Opens the window of what a file is and was, where it is replaced. */
export const showVersions = (file: AskedFile): void => askedFile.set(file);

/** The file that an address of ours leads to, null for any other. */
export const fileIdOfAddress = (address: string): number | null => {
  const id = /^\/api\/files\/(\d{1,15})(?![\d/])/.exec(address)?.[1];
  return id ? Number(id) : null;
};

/**
 * Shows the new bytes where the old ones are on screen, and lets the browser's own copy go: other people's go within five
 * minutes.
 */
export async function refreshPictures({ id, version, url, thumbnailUrl }: File): Promise<void> {
  if (thumbnailUrl === null) return;
  for (const image of document.images) {
    const { pathname, search } = new URL(image.src, window.location.href);
    const shows = pathname === `/api/files/${id}` || pathname.startsWith(`/api/files/${id}/versions/`);
    // In the window of versions each shows what it was.
    if (shows && !image.closest('[role="dialog"]')) image.src = `/api/files/${id}/versions/${version}${search}`;
  }
  await renewCached([url, thumbnailUrl]);
}
