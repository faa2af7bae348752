import { Injectable } from '@nestjs/common';
import type { Role } from '@ruche/contracts';
import { Permissions } from '../../platform/auth/access';

const everyone: readonly Role[] = ['guest', 'member', 'facilitator', 'admin'];
const staff: readonly Role[] = ['member', 'facilitator', 'admin'];
const facilitators: readonly Role[] = ['facilitator', 'admin'];
const admins: readonly Role[] = ['admin'];

/** Who may call at all, by role in the company. Rights on one record are the feature's policy. */
export const permissions = {
  'session:own': everyone,
  'profile:own': everyone,
  'people:read': everyone,
  'space:read': everyone,
  'space:join': everyone,
  'space:create': facilitators,
  'space:manage': everyone,
  'theme:read': everyone,
  'theme:manage': admins,
  'skill:manage': admins,
  'help:ask': staff,
  'entry:read': everyone,
  'entry:take-part': everyone,
  'idea:read': everyone,
  'idea:write': everyone,
  'idea:merge': everyone,
  'post:read': everyone,
  'post:write': everyone,
  'announcement:read': everyone,
  'announcement:write': everyone,
  'feed:own': everyone,
  'question:read': everyone,
  'question:write': everyone,
  'page:read': everyone,
  'page:write': everyone,
  'topic:read': everyone,
  'topic:write': everyone,
  'file:use': everyone,
  'favourite:own': everyone,
  'quick-link:own': everyone,
  'search:use': everyone,
  'notification:own': everyone,
  'home:read': everyone,
  'recognition:use': staff,
  'spotlight:edit': facilitators,
  'directory:browse': staff,
  'admin:use': admins,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

@Injectable()
export class RolePermissions extends Permissions {
  holds(role: string, permission: string): boolean {
    return (permissions[permission as Permission] as readonly string[] | undefined)?.includes(role) ?? false;
  }
  knows(permission: string): boolean {
    return permission in permissions;
  }
}
