import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Kinds } from '../../core/entries';
import { WeeklyParts } from '../../core/mail';
import { AnswersController } from './answers.controller';
import { AnswersService } from './answers.service';
import { QuestionList } from './question-list';
import { QuestionsController } from './questions.controller';
import { beginQuestion, QuestionsService } from './questions.service';
import { letGoOfDuplicates, SettlingService } from './settling.service';
import { questionsToSettle } from './weekly';

/** How questions and answers differ from other entries. */
@Injectable()
class QuestionKinds implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly answers: AnswersService,
    private readonly weekly: WeeklyParts,
  ) {}

  onModuleInit(): void {
    this.weekly.add('deadlines', questionsToSettle);
    this.kinds.define('question', { purge: letGoOfDuplicates, publishedState: 'open', begin: beginQuestion });
    this.kinds.define('answer', { votesAgainst: true, restore: (tx, actor, entry) => this.answers.bringBack(tx, actor, entry) });
  }
}

@Module({
  controllers: [QuestionsController, AnswersController],
  providers: [QuestionKinds, QuestionsService, QuestionList, AnswersService, SettlingService],
})
export class QuestionsModule {}
