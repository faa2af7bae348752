import type { Problem } from '@ruche/contracts';

/** A call that did not succeed: a problem of the server, or one that we noticed ourselves (`offline`, `timeout`, `aborted`). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  /**
   * @param code stable word of the problem; its sentence is in the locales under `problems`
   * @param status HTTP status, 0 when no answer came
   * @param requestId what the server's log calls this request, empty when no answer came
   * @param errors what is wrong with which field
   * @param details the whole problem document, for codes that carry more (`legal`, `condition` …)
   */
  constructor(
    readonly code: string,
    readonly status: number,
    readonly requestId = '',
    readonly errors: { path: string; message: string }[] = [],
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/** What a failed answer says, whether the server wrote it or something between us and the server. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (!isProblem(body)) return new ApiProblem(fallbackCode(response.status), response.status, response.headers.get('x-request-id') ?? '');
  return new ApiProblem(body.code, response.status, body.requestId, body.errors, body);
}

/** A part of the app could not be fetched: the line is down, or a newer app is on the server and the old part is gone. */
export const isPartLost = (error: unknown): error is Error =>
  error instanceof Error && /dynamically imported module|importing a module script failed|preload CSS/i.test(error.message);

/** The problem behind whatever was thrown. */
export function asProblem(error: unknown): ApiProblem {
  if (isPartLost(error)) return new ApiProblem('part_lost', 0, '', [], { cause: error.message });
  return error instanceof ApiProblem
    ? error
    : new ApiProblem('unexpected', 0, '', [], { cause: error instanceof Error ? error.message : error });
}

/** True when the object is missing or hidden from this viewer: both look the same. */
export const isMissing = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string';

function fallbackCode(status: number): string {
  if (status === 413) return 'too_large';
  if (status === 429) return 'too_many_requests';
  return status >= 500 ? 'unavailable' : 'unexpected';
}
