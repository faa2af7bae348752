import { Module } from '@nestjs/common';
import { FeedTokensService } from './feed-tokens.service';
import { FeedsController } from './feeds.controller';
import { FeedsService } from './feeds.service';

@Module({ controllers: [FeedsController], providers: [FeedTokensService, FeedsService] })
export class FeedsModule {}
