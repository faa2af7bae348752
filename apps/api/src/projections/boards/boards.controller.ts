import { Controller } from '@nestjs/common';
import { type InputOf, leaderboard } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { BoardsService } from './boards.service';

@Controller()
export class BoardsController {
  constructor(private readonly boards: BoardsService) {}

  @Endpoint(leaderboard.board)
  @Can('recognition:use')
  board(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof leaderboard.board>) {
    return this.boards.board(viewer, query);
  }

  @Endpoint(leaderboard.me)
  @Can('recognition:use')
  me(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof leaderboard.me>) {
    return this.boards.progress(viewer, query.period);
  }
}
