import { Controller } from '@nestjs/common';
import { type InputOf, points } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { ContestsService } from './contests.service';
import { PointsService } from './points.service';
import { RecalculationsService } from './recalculations.service';
import { RecognitionService } from './recognition.service';
import { RulesService } from './rules.service';

@Controller()
export class PointsController {
  constructor(
    private readonly points: PointsService,
    private readonly rules: RulesService,
    private readonly recalculations: RecalculationsService,
    private readonly contests: ContestsService,
    private readonly recognition: RecognitionService,
  ) {}

  @Endpoint(points.mine)
  @Can('recognition:use')
  mine(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof points.mine>) {
    return this.points.mine(viewer, query);
  }

  @Endpoint(points.pending)
  @Can('recognition:use')
  pending(@Viewer() viewer: Actor) {
    return this.points.pending(viewer);
  }

  @Endpoint(points.rules)
  @Can('recognition:use')
  list() {
    return this.rules.list();
  }

  @Endpoint(points.contest)
  @Can('recognition:use')
  contest(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof points.contest>) {
    return this.points.contest(viewer, params.id, body.reason);
  }

  @Endpoint(points.choice)
  @Can('recognition:use')
  choice(@Viewer() viewer: Actor) {
    return this.recognition.choice(viewer);
  }

  @Endpoint(points.choose)
  @Can('recognition:use')
  choose(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof points.choose>) {
    return this.recognition.choose(viewer, body);
  }

  @Endpoint(points.switches)
  @Can('recognition:use')
  switches() {
    return this.recognition.switches();
  }

  @Endpoint(points.setSwitches)
  @Can('admin:use')
  setSwitches(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof points.setSwitches>) {
    return this.recognition.set(viewer, body);
  }

  @Endpoint(points.changeRule)
  @Can('admin:use')
  changeRule(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof points.changeRule>) {
    return this.rules.change(viewer, params.code, body);
  }

  @Endpoint(points.recalculate)
  @Can('admin:use')
  recalculate(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof points.recalculate>) {
    return this.recalculations.start(viewer, params.code, new Date(body.since), body.apply);
  }

  @Endpoint(points.recalculation)
  @Can('admin:use')
  recalculation(@Input() { params }: InputOf<typeof points.recalculation>) {
    return this.recalculations.latest(params.code);
  }

  @Endpoint(points.contests)
  @Can('admin:use')
  queue(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof points.contests>) {
    return this.contests.list(viewer, query);
  }

  @Endpoint(points.answer)
  @Can('admin:use')
  answer(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof points.answer>) {
    return this.contests.answer(viewer, params.id, body);
  }
}
