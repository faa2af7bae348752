/** An error with a stable code that the browser turns into words; answered as RFC 9457 problem+json. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly extra: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}

type Extra = Record<string, unknown>;
export const Problems = {
  badRequest: (code: string, extra?: Extra) => new ProblemError(400, code, extra),
  invalid: (path: string, message: string) => new ProblemError(400, 'invalid_input', { errors: [{ path, message }] }),
  unauthorized: (code = 'not_signed_in') => new ProblemError(401, code),
  forbidden: (code = 'not_allowed', extra?: Extra) => new ProblemError(403, code, extra),
  /** Missing and hidden alike: nothing in the answer tells them apart. */
  notFound: () => new ProblemError(404, 'not_found'),
  conflict: (code: string, extra?: Extra) => new ProblemError(409, code, extra),
  gone: (code: string) => new ProblemError(410, code),
  preconditionFailed: (extra?: Extra) => new ProblemError(412, 'stale', extra),
  tooLarge: (code = 'too_large', extra?: Extra) => new ProblemError(413, code, extra),
  unsupported: (code = 'unsupported_type', extra?: Extra) => new ProblemError(415, code, extra),
  unprocessable: (code: string, extra?: Extra) => new ProblemError(422, code, extra),
  preconditionRequired: () => new ProblemError(428, 'if_match_required'),
  tooMany: (retryAfter: number, code = 'too_many_requests') =>
    new ProblemError(429, code, {}, { 'retry-after': String(Math.max(1, Math.ceil(retryAfter))) }),
  unavailable: (code = 'unavailable') => new ProblemError(503, code, {}, { 'retry-after': '5' }),
  noSpace: () => new ProblemError(507, 'no_space'),
};
