import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Origins } from '../http/origins';
import { Problems } from '../http/problem';
import { RequestBudget } from '../http/request-budget';
import { type ActingRequest, CAN, CONFIRMED, type Credential, FROM_ANYWHERE, Identify, Permissions, PUBLIC } from './access';
import { readSessionCookie } from './session-cookie';

const unsafe = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Every request passes here: origin, credential, budget, permission, a password given lately, in that order. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly identify: Identify,
    private readonly permissions: Permissions,
    private readonly origins: Origins,
    private readonly budget: RequestBudget,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const credential = credentialOf(request, this.origins.secure);
    const handler = context.getHandler();
    const fromAnywhere = Reflect.getMetadata(FROM_ANYWHERE, handler) === true;
    if (unsafe(request.method) && credential?.kind !== 'bearer' && !fromAnywhere) this.origins.ensureOwn(request);
    const isPublic = Reflect.getMetadata(PUBLIC, handler) === true;
    if (credential && !(isPublic && credential.kind === 'cookie')) {
      request.actor = (await this.identify.principal(credential)) ?? undefined;
    }
    if (isPublic) return true;
    const actor = request.actor;
    if (!actor) throw Problems.unauthorized();
    this.budget.spend(actor.id, unsafe(request.method) ? 'write' : 'read');
    if (actor.scope === 'read' && unsafe(request.method)) throw Problems.forbidden('read_only_token');
    const permission = Reflect.getMetadata(CAN, handler) as string;
    if (!this.permissions.holds(actor.role, permission)) throw Problems.forbidden();
    if (Reflect.getMetadata(CONFIRMED, handler) === true && !actor.confirmed)
      throw Problems.forbidden(actor.sessionId ? 'reauth_required' : 'session_required');
    return true;
  }
}

export function credentialOf(request: ActingRequest, secure: boolean): Credential | null {
  const header = request.headers.authorization;
  const bearer = header ? /^Bearer ([\w-]{20,200})$/.exec(header)?.[1] : undefined;
  if (header && !bearer) throw Problems.unauthorized('bad_token');
  if (bearer) return { kind: 'bearer', value: bearer, address: request.ip };
  const value = readSessionCookie(request.headers.cookie, secure);
  return value ? { kind: 'cookie', value, address: request.ip } : null;
}
