import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { InputOf, Route } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import { parseInput } from './validation';

export const ROUTE = 'ruche:route';

const methods = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  PATCH: RequestMethod.PATCH,
  DELETE: RequestMethod.DELETE,
} as const;

export const statusOf = (route: Route): number => route.status ?? (route.reply || route.transport ? 200 : 204);

/** Serves a descriptor: its method and path, its status; validation and reply (`replies.ts`) follow the same schemas. */
export const Endpoint = (route: Route) =>
  applyDecorators(
    RequestMapping({ path: route.path, method: methods[route.method] }),
    HttpCode(statusOf(route)),
    SetMetadata(ROUTE, route),
    RouteConfig({ route }),
  );

/** The validated `params`, `query` and `body` of the request; 400 with every mistake otherwise. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext): InputOf<Route> => {
  const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route;
  return parseInput(route, context.switchToHttp().getRequest<FastifyRequest>()) as InputOf<Route>;
});
