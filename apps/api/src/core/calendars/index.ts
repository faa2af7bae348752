export { overruleCalendar } from './presence-by-calendar';
