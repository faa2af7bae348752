import { Inject, Injectable } from '@nestjs/common';
import { excerpt, fileIdOf, isAppPath, toHtml } from '@ruche/rich-text';
import type { Actor } from '../../core/access';
import { urlOf } from '../../core/entries';
import { findStored, type Stored } from '../../core/files';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import { Origins } from '../../platform/http/origins';
import { Problems } from '../../platform/http/problem';
import type { Feed, FeedItem } from './feed-xml';
import { type FeedRow, findFeedItems, findThemeLabel, findWriter, showsPicture } from './feeds.queries';
import { feedWords } from './feeds.text';

const SUMMARY = 300;
/** What a feed is about. */
export type Subject = { company: true } | { handle: string } | { themeId: number };

/** Feeds as their person may read them at this moment. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly db: Database,
    private readonly origins: Origins,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PORT'>,
  ) {}

  /**
   * @param path of the feed itself
   * @param token opens its pictures too: feed readers have no session
   * @throws NotFound for a person or a theme that its reader does not know of
   */
  async feed(actor: Actor, subject: Subject, { path, token }: { path: string; token: string }): Promise<Feed> {
    const { words, page, only } = await this.about(actor, subject);
    const rows = await findFeedItems(this.db, actor, only);
    return {
      ...words,
      language: actor.locale,
      link: this.url(page),
      self: this.url(path),
      items: rows.map((row) => this.item(row, token)),
    };
  }

  private async about(actor: Actor, subject: Subject) {
    const words = feedWords[actor.locale];
    if ('handle' in subject) {
      const writer = await findWriter(this.db, actor, subject.handle);
      if (!writer) throw Problems.notFound();
      return { words: words.person(writer.name), page: `/people/${subject.handle}`, only: { authorId: writer.id } };
    }
    if ('themeId' in subject) {
      const label = await findThemeLabel(this.db, subject.themeId);
      if (!label) throw Problems.notFound();
      return { words: words.theme(label[actor.locale]), page: `/blog?theme=${subject.themeId}`, only: { themeId: subject.themeId } };
    }
    return { words: words.company, page: '/blog', only: {} };
  }

  /** A picture that a feed shows, and no other file. @throws NotFound */
  async picture(actor: Actor, fileId: number): Promise<Stored> {
    if (!(await showsPicture(this.db, actor, fileId))) throw Problems.notFound();
    return findStored(this.db, actor, fileId);
  }

  private item(row: FeedRow, token: string): FeedItem {
    const pictures = this.url(`/api/feeds/${token}/pictures/`);
    return {
      title: row.title,
      link: this.url(urlOf(row)),
      author: row.author,
      at: row.published_at,
      changedAt: row.updated_at,
      summary: excerpt(row.text, SUMMARY),
      html: toHtml(row.body, {
        address: (address, use) => {
          const fileId = use === 'image' ? fileIdOf(address) : undefined;
          if (fileId) return pictures + fileId;
          return isAppPath(address) ? this.url(address) : address;
        },
      }),
      themes: row.themes,
    };
  }

  private url(path: string): string {
    return this.origins.url(path, this.config.PORT);
  }
}
