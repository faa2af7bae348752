import { Controller, Req } from '@nestjs/common';
import { type InputOf, pageImports } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../core/access';
import { Can, Viewer } from '../platform/auth/access';
import { Endpoint, Input } from '../platform/http/endpoint';
import { PageImportsService } from './page-imports.service';

@Controller()
export class PageImportsController {
  constructor(private readonly imports: PageImportsService) {}

  @Endpoint(pageImports.start)
  @Can('page:write')
  start(@Viewer() viewer: Actor, @Req() request: FastifyRequest, @Input() { query }: InputOf<typeof pageImports.start>) {
    return this.imports.start(viewer, request, query);
  }

  @Endpoint(pageImports.get)
  @Can('page:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageImports.get>) {
    return this.imports.get(viewer, params.id);
  }

  @Endpoint(pageImports.undo)
  @Can('page:write')
  undo(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageImports.undo>) {
    return this.imports.undo(viewer, params.id);
  }
}
