export { type ForumImport, type ForumReport, importForum } from './import-forum';
