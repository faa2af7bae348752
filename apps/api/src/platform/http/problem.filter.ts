import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StoreUnavailable } from '../files/file-store';
import { ProblemError, Problems } from './problem';

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
};
const codes: Record<number, string> = {
  400: 'bad_request',
  401: 'not_signed_in',
  403: 'not_allowed',
  404: 'not_found',
  413: 'too_large',
  414: 'too_large',
  415: 'unsupported_type',
};
/** Classes of SQLSTATE after which the same request may well succeed: connection, resources, operator, serialization, timeout. */
const passing = /^(08|53|57|40|55P03)|^ECONN|^ETIMEDOUT|^EPIPE/;

/** Every error, whoever threw it, leaves as problem+json: a code and a request id, never a stack or a table's name. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (reply.sent || reply.raw.headersSent) return;
    const problem = asProblem(error);
    if (problem.status >= 500) this.log.error({ err: error, requestId: request.id }, (error as Error)?.stack);
    sendProblem(request, reply, problem);
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemError): void {
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .header('cache-control', 'private, no-store')
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:ruche:problem:${problem.code}`,
        title: titles[problem.status] ?? 'Error',
        status: problem.status,
        code: problem.code,
        requestId: request.id,
        ...problem.extra,
      }),
    );
}

/** What another layer threw, as a problem. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  if (error instanceof HttpException) return new ProblemError(error.getStatus(), codes[error.getStatus()] ?? 'error');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return new ProblemError(statusCode, codes[statusCode] ?? 'bad_request');
  if (code === '22P05' || code === '22021') return Problems.badRequest('unsupported_character');
  if (error instanceof StoreUnavailable) return Problems.unavailable('files_unavailable');
  if (code && passing.test(code)) return Problems.unavailable();
  if (message && /timeout exceeded when trying to connect|Connection terminated/i.test(message)) return Problems.unavailable();
  return new ProblemError(500, 'internal');
}
