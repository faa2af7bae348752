import type { Part } from '../../platform/part';
import { CommentTurning } from './comment-turning';
import { CommentsController } from './comments.controller';
import { CommentsService } from './comments.service';

export const commentsPart: Part = { controllers: [CommentsController], providers: [CommentsService, CommentTurning] };
