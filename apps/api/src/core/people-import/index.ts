export { PeopleImport } from './people-import';
