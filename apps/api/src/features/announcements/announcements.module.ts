import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { WeeklyParts } from '../../core/mail';
import { AnnouncementsController } from './announcements.controller';
import { AnnouncementsService } from './announcements.service';
import { announcementsThatEnd, announcementsToConfirm } from './weekly';

/** What announcements add elsewhere. */
@Injectable()
class AnnouncementsElsewhere implements OnModuleInit {
  constructor(private readonly weekly: WeeklyParts) {}

  onModuleInit(): void {
    this.weekly.add('deadlines', announcementsToConfirm);
    this.weekly.add('events', announcementsThatEnd);
  }
}

@Module({ controllers: [AnnouncementsController], providers: [AnnouncementsService, AnnouncementsElsewhere] })
export class AnnouncementsModule {}
