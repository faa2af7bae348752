import { Module } from '@nestjs/common';
import { DraftSpotlightJob } from './draft-spotlight.job';
import { SpotlightsController } from './spotlights.controller';
import { SpotlightsService } from './spotlights.service';

@Module({ controllers: [SpotlightsController], providers: [SpotlightsService, DraftSpotlightJob] })
export class SpotlightModule {}
