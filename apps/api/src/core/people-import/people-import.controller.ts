import { Controller, Req } from '@nestjs/common';
import { peopleImportLimits, peopleImports } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import { Can, Confirmed, Viewer } from '../../platform/auth/access';
import { Endpoint } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { Incoming } from '../files';
import { PeopleImport } from './people-import';

@Controller()
export class PeopleImportController {
  constructor(
    private readonly incoming: Incoming,
    private readonly people: PeopleImport,
  ) {}

  @Endpoint(peopleImports.preview)
  @Can('admin:use')
  preview(@Req() request: FastifyRequest) {
    return this.incoming.receive(request, ({ path }) => this.people.preview(path), peopleImportLimits.bytes);
  }

  @Endpoint(peopleImports.run)
  @Confirmed()
  @Can('admin:use')
  run(@Viewer() viewer: Actor, @Req() request: FastifyRequest) {
    return this.incoming.receive(request, ({ path }) => this.people.run(path, viewer.id), peopleImportLimits.bytes);
  }
}
