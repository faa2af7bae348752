import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Kinds } from '../../core/entries';
import { AnswersController } from './answers.controller';
import { AnswersService } from './answers.service';
import { QuestionList } from './question-list';
import { QuestionsController } from './questions.controller';
import { QuestionsService } from './questions.service';
import { SettlingService } from './settling.service';

/** How answers differ from other entries. */
@Injectable()
class AnswerKind implements OnModuleInit {
  constructor(private readonly kinds: Kinds) {}

  onModuleInit(): void {
    this.kinds.define('answer', { votesAgainst: true });
  }
}

@Module({
  controllers: [QuestionsController, AnswersController],
  providers: [AnswerKind, QuestionsService, QuestionList, AnswersService, SettlingService],
})
export class QuestionsModule {}
