import { Controller, Req, Res } from '@nestjs/common';
import { files, type InputOf } from '@ruche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { DownloadService } from './download.service';
import { FilesService } from './files.service';
import { UploadService } from './upload.service';

@Controller()
export class FilesController {
  constructor(
    private readonly uploads: UploadService,
    private readonly downloads: DownloadService,
    private readonly files: FilesService,
  ) {}

  @Endpoint(files.upload)
  @Can('file:use')
  upload(@Viewer() viewer: Actor, @Req() request: FastifyRequest) {
    return this.uploads.upload(viewer, request);
  }

  @Endpoint(files.get)
  @Can('file:use')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof files.get>) {
    return this.files.get(viewer, params.id);
  }

  @Endpoint(files.download)
  @Can('file:use')
  async download(
    @Viewer() viewer: Actor,
    @Input() { params, query }: InputOf<typeof files.download>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.downloads.send(viewer, params.id, query.size, request, reply);
  }

  @Endpoint(files.remove)
  @Can('file:use')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof files.remove>) {
    return this.files.remove(viewer, params.id);
  }
}
