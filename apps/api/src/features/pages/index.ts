export * from './pages.events';
export { PagesModule } from './pages.module';
