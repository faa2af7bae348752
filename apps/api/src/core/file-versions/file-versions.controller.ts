import { Controller, Req, Res } from '@nestjs/common';
import { files, type InputOf } from '@ruche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { FileVersionsService } from './file-versions.service';

@Controller()
export class FileVersionsController {
  constructor(private readonly versions: FileVersionsService) {}

  @Endpoint(files.versions)
  @Can('file:use')
  list(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof files.versions>) {
    return this.versions.list(viewer, params.id);
  }

  @Endpoint(files.replace)
  @Can('file:use')
  replace(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof files.replace>, @Req() request: FastifyRequest) {
    return this.versions.replace(viewer, params.id, request);
  }

  @Endpoint(files.downloadVersion)
  @Can('file:use')
  async download(
    @Viewer() viewer: Actor,
    @Input() { params, query }: InputOf<typeof files.downloadVersion>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.versions.download(viewer, params.id, params.number, query.size, request, reply);
  }

  @Endpoint(files.restore)
  @Can('file:use')
  restore(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof files.restore>) {
    return this.versions.restore(viewer, params.id, body.number);
  }
}
