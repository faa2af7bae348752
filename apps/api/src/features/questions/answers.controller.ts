import { Controller } from '@nestjs/common';
import { answers, type InputOf, questions } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { AnswersService } from './answers.service';

@Controller()
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  @Endpoint(questions.answers)
  @Can('question:read')
  list(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof questions.answers>) {
    return this.answers.list(viewer, params.id, query);
  }

  @Endpoint(questions.answer)
  @Can('question:write')
  create(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof questions.answer>) {
    return this.answers.create(viewer, params.id, body.body);
  }

  @Endpoint(answers.list)
  @Can('question:read')
  authored(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof answers.list>) {
    return this.answers.authored(viewer, query);
  }

  @Endpoint(answers.get)
  @Can('question:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof answers.get>) {
    return this.answers.get(viewer, params.id);
  }

  @Endpoint(answers.update)
  @Can('question:write')
  update(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof answers.update>) {
    return this.answers.edit(viewer, params.id, body.body);
  }

  @Endpoint(answers.remove)
  @Can('question:write')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof answers.remove>) {
    return this.answers.remove(viewer, params.id);
  }

  @Endpoint(answers.restore)
  @Can('question:write')
  restore(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof answers.restore>) {
    return this.answers.restore(viewer, params.id);
  }
}
