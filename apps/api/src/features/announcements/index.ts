export { addressed, addresseesIn, addresseesOf, isCurrent, unreadBy } from './addressees';
export { announcementReminded } from './announcements.events';
export { AnnouncementsModule } from './announcements.module';
