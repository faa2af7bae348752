import type { Part } from '../../platform/part';
import { CommentTurning } from './comment-turning';
import { CommentsController } from './comments.controller';
import { CommentsService } from './comments.service';
import { PassagesController } from './passages.controller';
import { PassagesService } from './passages.service';

export const commentsPart: Part = {
  controllers: [CommentsController, PassagesController],
  providers: [CommentsService, CommentTurning, PassagesService],
};
