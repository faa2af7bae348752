export { PageImportsService } from './page-imports.service';
export { ImportRefused } from './refused';
export { WikiImportModule } from './wiki-import.module';
