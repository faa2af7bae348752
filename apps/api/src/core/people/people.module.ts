import type { Part } from '../../platform/part';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { ReturnJob } from './return.job';

export const people: Part = { controllers: [PeopleController], providers: [PeopleService, ReturnJob] };
