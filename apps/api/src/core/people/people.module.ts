import type { Part } from '../../platform/part';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';

export const people: Part = { controllers: [PeopleController], providers: [PeopleService] };
