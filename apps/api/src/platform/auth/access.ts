import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Whoever a credential stands for. What they are to the business is the core's word. */
export interface Principal {
  id: number;
  role: string;
  /** `read` for a personal token that may not write. */
  scope: 'read' | 'write';
  sessionId: number | null;
  /** Gave the password in this session, a short while ago. */
  confirmed: boolean;
}

/** Finds the principal behind a request's credential; provided by the core. */
export abstract class Identify {
  /** @throws Unauthorized when a credential is given and is not (or no longer) good. */
  abstract principal(credential: Credential): Promise<Principal | null>;
}
export type Credential = { kind: 'cookie' | 'bearer'; value: string; address: string };

/** Which roles hold a permission; provided by the core, checked at boot to know every name in use. */
export abstract class Permissions {
  abstract holds(role: string, permission: string): boolean;
  abstract knows(permission: string): boolean;
}

export const CAN = 'ruche:can';
export const PUBLIC = 'ruche:public';
/** Who may call at all, judged before the body is read; rights on one record are the feature's policy. */
export const Can = (permission: string) => SetMetadata(CAN, permission);
/** Open to everybody, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);

export const CONFIRMED = 'ruche:confirmed';
/** What is sensitive: asks for the password again when it was given too long ago (`reauth_required`), and refuses tokens (`session_required`). */
export const Confirmed = () => SetMetadata(CONFIRMED, true);

/** A write that needs no page of ours: the secret in its address is all that counts, and no cookie does. */
export const FROM_ANYWHERE = 'ruche:from-anywhere';
export const FromAnywhere = () => SetMetadata(FROM_ANYWHERE, true);

export type ActingRequest = FastifyRequest & { actor?: Principal };
/** The person who asks. */
export const Viewer = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ActingRequest>().actor,
);
