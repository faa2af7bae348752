import type { Part } from '../../platform/part';
import { AdminController } from './admin.controller';
import { AdminPeopleService } from './admin-people.service';
import { InvitationsService } from './invitations.service';
import { JobsService } from './jobs.service';
import { LogsService } from './logs.service';

export const admin: Part = {
  controllers: [AdminController],
  providers: [AdminPeopleService, InvitationsService, JobsService, LogsService],
};
