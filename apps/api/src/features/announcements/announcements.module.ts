import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { WeeklyParts } from '../../core/mail';
import { AnnouncementsController } from './announcements.controller';
import { AnnouncementsService } from './announcements.service';
import { announcementsToConfirm } from './weekly';

/** What announcements add elsewhere. */
@Injectable()
class AnnouncementsElsewhere implements OnModuleInit {
  constructor(private readonly weekly: WeeklyParts) {}

  onModuleInit(): void {
    this.weekly.add('deadlines', announcementsToConfirm);
  }
}

@Module({ controllers: [AnnouncementsController], providers: [AnnouncementsService, AnnouncementsElsewhere] })
export class AnnouncementsModule {}
