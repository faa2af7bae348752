import type { Part } from '../../platform/part';
import { MailJob } from './mail.job';
import { Post } from './post';

export const mail: Part = { controllers: [], providers: [Post, MailJob] };
