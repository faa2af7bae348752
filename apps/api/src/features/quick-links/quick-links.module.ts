import { Module } from '@nestjs/common';
import { CheckLinks } from './check-links.job';
import { CompanyLinksService } from './company-links.service';
import { OwnLinksService } from './own-links.service';
import { QuickLinksController } from './quick-links.controller';

@Module({ controllers: [QuickLinksController], providers: [OwnLinksService, CompanyLinksService, CheckLinks] })
export class QuickLinksModule {}
