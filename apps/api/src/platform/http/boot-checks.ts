import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Route } from '@ruche/contracts';
import { CAN, Permissions, PUBLIC } from '../auth/access';
import { ROUTE } from './endpoint';

export interface ServedRoute {
  route: Route;
  /** The permission that it asks for, or `public`. */
  access: string;
  handler: string;
}

/** Deny by default: a handler that says neither `@Can(…)` nor `@Public()` stops the boot. */
@Injectable()
export class BootChecks implements OnApplicationBootstrap {
  readonly routes: ServedRoute[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly permissions: Permissions,
  ) {}

  onApplicationBootstrap(): void {
    const mistakes: string[] = [];
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method] as object;
        const name = `${metatype?.name}.${method}`;
        if (!Reflect.hasMetadata('path', handler)) continue;
        const route = Reflect.getMetadata(ROUTE, handler) as Route | undefined;
        const permission = Reflect.getMetadata(CAN, handler) as string | undefined;
        const open = Reflect.getMetadata(PUBLIC, handler) === true;
        if (!permission && !open) mistakes.push(`${name} says neither @Can nor @Public`);
        if (permission && open) mistakes.push(`${name} says both @Can and @Public`);
        if (permission && !this.permissions.knows(permission)) mistakes.push(`${name} asks for the unknown permission "${permission}"`);
        if (!route) mistakes.push(`${name} has no route descriptor`);
        else this.routes.push({ route, access: permission ?? 'public', handler: name });
      }
    }
    if (mistakes.length) throw new Error(`The server does not start:\n${mistakes.map((m) => `  - ${m}`).join('\n')}`);
  }
}
