import { Controller } from '@nestjs/common';
import { type InputOf, questions } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { QuestionList } from './question-list';
import { QuestionsService } from './questions.service';
import { SettlingService } from './settling.service';

@Controller()
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly questionList: QuestionList,
    private readonly settling: SettlingService,
  ) {}

  @Endpoint(questions.list)
  @Can('question:read')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof questions.list>) {
    return this.questionList.list(viewer, query);
  }

  @Endpoint(questions.similar)
  @Can('question:read')
  similar(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof questions.similar>) {
    return this.questionList.similar(viewer, query.title, query.limit, query.exclude);
  }

  @Endpoint(questions.create)
  @Can('question:write')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof questions.create>) {
    return this.questions.create(viewer, body);
  }

  @Endpoint(questions.get)
  @Can('question:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof questions.get>) {
    return this.questions.get(viewer, params.id);
  }

  @Endpoint(questions.update)
  @Can('question:write')
  update(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof questions.update>) {
    return this.questions.update(viewer, params.id, body);
  }

  @Endpoint(questions.remove)
  @Can('question:write')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof questions.remove>) {
    return this.questions.remove(viewer, params.id);
  }

  @Endpoint(questions.restore)
  @Can('question:write')
  restore(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof questions.restore>) {
    return this.questions.restore(viewer, params.id);
  }

  @Endpoint(questions.publish)
  @Can('question:write')
  publish(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof questions.publish>) {
    return this.questions.publish(viewer, params.id);
  }

  @Endpoint(questions.accept)
  @Can('question:write')
  accept(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof questions.accept>) {
    return this.settling.accept(viewer, params.id, body.answerId);
  }

  @Endpoint(questions.unaccept)
  @Can('question:write')
  unaccept(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof questions.unaccept>) {
    return this.settling.unaccept(viewer, params.id);
  }

  @Endpoint(questions.close)
  @Can('question:write')
  close(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof questions.close>) {
    return this.settling.close(viewer, params.id, body?.reason?.trim() ?? '');
  }

  @Endpoint(questions.reopen)
  @Can('question:write')
  reopen(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof questions.reopen>) {
    return this.settling.reopen(viewer, params.id);
  }

  @Endpoint(questions.markDuplicate)
  @Can('question:write')
  markDuplicate(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof questions.markDuplicate>) {
    return this.settling.markDuplicate(viewer, params.id, body.ofId);
  }

  @Endpoint(questions.unmarkDuplicate)
  @Can('question:write')
  unmarkDuplicate(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof questions.unmarkDuplicate>) {
    return this.settling.unmarkDuplicate(viewer, params.id);
  }
}
