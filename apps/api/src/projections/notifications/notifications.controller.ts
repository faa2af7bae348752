import { Controller } from '@nestjs/common';
import { type InputOf, notifications } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { NotificationsService } from './notifications.service';

@Controller()
export class NotificationsController {
  constructor(private readonly service: NotificationsService) {}

  @Endpoint(notifications.list)
  @Can('notification:own')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof notifications.list>) {
    return this.service.list(viewer, query);
  }

  @Endpoint(notifications.read)
  @Can('notification:own')
  read(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof notifications.read>) {
    return this.service.read(viewer, body?.ids);
  }

  @Endpoint(notifications.unread)
  @Can('notification:own')
  unread(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof notifications.unread>) {
    return this.service.unread(viewer, body.ids);
  }
}
