import { StoreUnavailable } from '../../platform/files/file-store';
import { Problems } from '../../platform/http/problem';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
/** The folder is gone, not ours to write in, or on a disk that fails: that is for whoever runs the server, and may pass. */
const UNWRITABLE = new Set(['EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOENT', 'ENOTDIR', 'EEXIST']);

/** Runs what writes bytes. @throws NoSpace (507) when the disk is full, StoreUnavailable (503) when it takes nothing */
export async function withSpace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (FULL.has(code)) throw Problems.noSpace();
    if (UNWRITABLE.has(code)) throw new StoreUnavailable(message, { cause: error });
    throw error;
  }
}
