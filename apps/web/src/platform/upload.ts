import type { ReplyOf, Route } from '@ruche/contracts';
import { urlOf } from './api';
import { ApiProblem, problemOf } from './problem';
import { randomId } from './random-id';
import { confirmedAgain } from './reauth';

/**
 * Sends one file to a multipart route, telling how far it is (0 to 1).
 * @throws ApiProblem as `call` does; an upload has no time limit, the signal ends it.
 */
export function upload<R extends Route>(
  route: R,
  file: File,
  options: {
    params?: Record<string, unknown>;
    query?: Record<string, string>;
    onProgress?: (part: number) => void;
    signal?: AbortSignal;
  } = {},
): Promise<ReplyOf<R>> {
  const { params, query, onProgress, signal } = options;
  const form = new FormData();
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', urlOf(route, { ...(params && { params }), ...(query && { query }) }));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('idempotency-key', randomId());
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(new ApiProblem('offline', 0));
    request.onabort = () => reject(new ApiProblem('aborted', 0));
    request.onload = () => {
      const response = new Response(request.responseText || null, { status: request.status });
      if (response.ok) resolve(response.json() as Promise<ReplyOf<R>>);
      else
        void problemOf(response).then(async (problem) =>
          (await confirmedAgain(problem)) ? resolve(upload(route, file, options)) : reject(problem),
        );
    };
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
