import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Kinds } from '../../core/entries';
import { WeeklyParts } from '../../core/mail';
import { row, type Tx } from '../../platform/database/database';
import { PageChanges } from './page-changes';
import { PageExport } from './page-export';
import { PageHistory } from './page-history';
import { PageHistoryController } from './page-history.controller';
import { PageLists } from './page-lists';
import { PageReadersController } from './page-readers.controller';
import { PageReadersService } from './page-readers.service';
import { PageStates } from './page-states';
import { PageTogether } from './page-together';
import { PageTrash } from './page-trash';
import { PageTree } from './page-tree';
import { PageTrustController } from './page-trust.controller';
import { PageTrustService } from './page-trust.service';
import { PagesController } from './pages.controller';
import { PagesService } from './pages.service';
import { VerificationJob } from './verification.job';
import { pagesToVerify } from './weekly';
import { WorkingVersions } from './working-versions';

/** How pages differ from other entries. */
@Injectable()
class PageKind implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly tree: PageTree,
    private readonly history: PageHistory,
    private readonly trash: PageTrash,
    private readonly together: PageTogether,
    private readonly weekly: WeeklyParts,
  ) {}

  onModuleInit(): void {
    this.kinds.define('page', {
      canVote: () => 'voting_closed',
      begin: (tx, id) => this.begin(tx, id),
      restore: (tx, actor, entry) => this.trash.takeOut(tx, actor, entry),
      coedited: this.together,
      passages: true,
    });
    this.weekly.add('deadlines', pagesToVerify);
  }

  /** A draft at the top of its space. */
  private async begin(tx: Tx, id: number): Promise<void> {
    const made = await row<{ space_id: number; author_id: number }>(tx, 'SELECT space_id, author_id FROM entries WHERE id = $1', [id]);
    if (!made) throw new Error('a page is made of an entry');
    await this.tree.hold(tx, { alone: false });
    await this.tree.plant(tx, id, made.space_id, null, made.author_id);
    await this.history.keep(tx, id);
  }
}

@Module({
  controllers: [PagesController, PageHistoryController, PageReadersController, PageTrustController],
  providers: [
    PageKind,
    PagesService,
    PageHistory,
    PageChanges,
    WorkingVersions,
    PageTogether,
    PageExport,
    PageTree,
    PageTrash,
    PageReadersService,
    PageStates,
    PageLists,
    PageTrustService,
    VerificationJob,
  ],
  exports: [PageTree, PageTrash],
})
export class PagesModule {}
