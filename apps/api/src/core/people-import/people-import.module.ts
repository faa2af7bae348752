import type { Part } from '../../platform/part';
import { PeopleImport } from './people-import';
import { PeopleImportController } from './people-import.controller';

export const peopleImport: Part = { controllers: [PeopleImportController], providers: [PeopleImport] };
