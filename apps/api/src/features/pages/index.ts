export { setNamed } from './named';
export { findPage } from './page.query';
export { differenceOf } from './page-diff';
export { PageTrash } from './page-trash';
export { PageTree } from './page-tree';
export * from './pages.events';
export { PagesModule } from './pages.module';
