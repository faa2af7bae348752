import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Route } from '@ruche/contracts';
import { ROUTE } from '../http/endpoint';
import { armIdempotency } from '../http/idempotency';
import { Origins } from '../http/origins';
import { Problems } from '../http/problem';
import { RequestBudget } from '../http/request-budget';
import { type ActingRequest, CAN, CONFIRMED, type Credential, FROM_ANYWHERE, Identify, Permissions, PUBLIC } from './access';
import { readSessionCookie } from './session-cookie';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const unsafe = (method: string) => !SAFE.has(method);

type Handler = ReturnType<ExecutionContext['getHandler']>;
/** What a handler says of who may call it. */
interface Terms {
  route: Route;
  isPublic: boolean;
  fromAnywhere: boolean;
  confirmed: boolean;
  permission: string;
}

/** Every request passes here: origin, credential, budget, permission, a password given lately, in that order. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly terms = new Map<Handler, Terms>();

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
    const { route, isPublic, fromAnywhere, confirmed, permission } = this.termsOf(context.getHandler());
    if (unsafe(request.method) && credential?.kind !== 'bearer' && !fromAnywhere) this.origins.ensureOwn(request);
    if (credential && !(isPublic && credential.kind === 'cookie')) {
      request.actor = (await this.identify.principal(credential)) ?? undefined;
    }
    if (isPublic) return true;
    const actor = request.actor;
    if (!actor) throw Problems.unauthorized();
    this.budget.spend(actor.id, unsafe(request.method) ? 'write' : 'read');
    if (actor.scope === 'read' && unsafe(request.method)) throw Problems.forbidden('read_only_token');
    if (!this.permissions.holds(actor.role, permission)) throw Problems.forbidden();
    if (confirmed && !actor.confirmed) throw Problems.forbidden(actor.sessionId ? 'reauth_required' : 'session_required');
    // What is open to everybody makes sessions: no reply of it may be kept.
    armIdempotency(route, request, actor.id);
    return true;
  }

  private termsOf(handler: Handler): Terms {
    let terms = this.terms.get(handler);
    if (!terms) {
      const said = (key: string): unknown => Reflect.getMetadata(key, handler);
      terms = {
        route: said(ROUTE) as Route,
        isPublic: said(PUBLIC) === true,
        fromAnywhere: said(FROM_ANYWHERE) === true,
        confirmed: said(CONFIRMED) === true,
        permission: said(CAN) as string,
      };
      this.terms.set(handler, terms);
    }
    return terms;
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
