import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { WeeklyParts } from '../../core/mail';
import { KudosController } from './kudos.controller';
import { KudosService } from './kudos.service';
import { thanksOfTheWeek } from './weekly';

/** What thanks add elsewhere. */
@Injectable()
class KudosElsewhere implements OnModuleInit {
  constructor(private readonly weekly: WeeklyParts) {}

  onModuleInit(): void {
    this.weekly.add('credits', thanksOfTheWeek);
  }
}

@Module({ controllers: [KudosController], providers: [KudosService, KudosElsewhere] })
export class KudosModule {}
