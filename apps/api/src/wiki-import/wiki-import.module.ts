import { Module } from '@nestjs/common';
import { PagesModule } from '../features/pages';
import { ImportWiki } from './import-wiki';
import { PageImportsController } from './page-imports.controller';
import { PageImportsService } from './page-imports.service';
import { WikiImportJob } from './wiki-import.job';

@Module({ imports: [PagesModule], controllers: [PageImportsController], providers: [ImportWiki, PageImportsService, WikiImportJob] })
export class WikiImportModule {}
