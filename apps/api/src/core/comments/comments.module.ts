import type { Part } from '../../platform/part';
import { CommentsController } from './comments.controller';
import { CommentsService } from './comments.service';

export const commentsPart: Part = { controllers: [CommentsController], providers: [CommentsService] };
