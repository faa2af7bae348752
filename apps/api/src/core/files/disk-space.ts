import { Problems } from '../../platform/http/problem';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Runs what writes bytes. @throws NoSpace (507) when the disk is full */
export async function withSpace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (FULL.has((error as { code?: string }).code ?? '')) throw Problems.noSpace();
    throw error;
  }
}
