import { Module } from '@nestjs/common';
import { Asking } from './asking';
import { HelpController } from './help.controller';
import { HelpService } from './help.service';
import { NextExpertJob } from './next-expert.job';
import { OnQuestion } from './on-question';
import { RouteQuestionsJob } from './route-questions.job';

@Module({
  controllers: [HelpController],
  providers: [HelpService, Asking, OnQuestion, NextExpertJob, RouteQuestionsJob],
  exports: [OnQuestion],
})
export class HelpModule {}
