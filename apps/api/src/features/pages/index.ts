export { findPage } from './page.query';
export { PageTrash } from './page-trash';
export { PageTree } from './page-tree';
export * from './pages.events';
export { PagesModule } from './pages.module';
