export { QuickLinksModule } from './quick-links.module';
