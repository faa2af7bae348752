import type { Part } from '../../platform/part';
import { MailJob } from './mail.job';
import { Post } from './post';
import { WeeklyParts } from './weekly-parts';

export const mail: Part = { controllers: [], providers: [Post, WeeklyParts, MailJob] };
