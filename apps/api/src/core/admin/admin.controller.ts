import { Controller } from '@nestjs/common';
import { admin, type InputOf } from '@ruche/contracts';
import { Can, Confirmed, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { AdminPeopleService } from './admin-people.service';
import { InvitationsService } from './invitations.service';
import { JobsService } from './jobs.service';
import { LogsService } from './logs.service';

/** What admins do for the company's installation; each write is audited, and so is each look at the logs. */
@Controller()
export class AdminController {
  constructor(
    private readonly everybody: AdminPeopleService,
    private readonly invited: InvitationsService,
    private readonly jobs: JobsService,
    private readonly logs: LogsService,
  ) {}

  @Endpoint(admin.people)
  @Can('admin:use')
  people(@Input() { query }: InputOf<typeof admin.people>) {
    return this.everybody.list(query);
  }

  @Endpoint(admin.updatePerson)
  @Confirmed()
  @Can('admin:use')
  updatePerson(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof admin.updatePerson>) {
    return this.everybody.update(viewer, params.id, body);
  }

  @Endpoint(admin.invitations)
  @Can('admin:use')
  invitations(@Input() { query }: InputOf<typeof admin.invitations>) {
    return this.invited.list(query);
  }

  @Endpoint(admin.invite)
  @Confirmed()
  @Can('admin:use')
  invite(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof admin.invite>) {
    return this.invited.invite(viewer, body);
  }

  @Endpoint(admin.revokeInvitation)
  @Can('admin:use')
  revokeInvitation(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof admin.revokeInvitation>) {
    return this.invited.revoke(viewer, params.id);
  }

  @Endpoint(admin.queues)
  @Can('admin:use')
  queues(@Input() { query }: InputOf<typeof admin.queues>) {
    return this.jobs.overview(query);
  }

  @Endpoint(admin.retryJob)
  @Can('admin:use')
  retryJob(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof admin.retryJob>) {
    return this.jobs.retry(viewer, params.id);
  }

  @Endpoint(admin.audit)
  @Can('admin:use')
  audit(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof admin.audit>) {
    return this.logs.audit(viewer, query);
  }

  @Endpoint(admin.mail)
  @Can('admin:use')
  mail(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof admin.mail>) {
    return this.logs.mail(viewer, query);
  }
}
