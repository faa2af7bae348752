import type { Part } from '../../platform/part';
import { Reactions, Votes } from '../votes';
import { EntriesController } from './entries.controller';
import { EntriesService } from './entries.service';
import { Follows } from './follows';
import { Kinds } from './kind-rules';
import { PublishDueJob } from './publish-due.job';
import { Publishing } from './publishing';
import { Turning } from './turning';
import { EntryWriting } from './writing';

export const entriesPart: Part = {
  controllers: [EntriesController],
  providers: [EntriesService, Votes, Reactions, Follows, Kinds, EntryWriting, Publishing, PublishDueJob, Turning],
};
