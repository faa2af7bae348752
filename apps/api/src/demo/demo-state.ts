import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';

/** How much of the demo company is here. */
@Injectable()
export class DemoState {
  constructor(private readonly db: Database) {}

  async read(): Promise<{ present: boolean; people: number; entries: number }> {
    const found = await this.db.row<{ present: boolean; people: number; entries: number }>(
      `SELECT EXISTS (SELECT 1 FROM people WHERE demo UNION ALL SELECT 1 FROM spaces WHERE demo AND NOT company UNION ALL SELECT 1 FROM themes WHERE demo) AS present,
              (SELECT count(*)::int FROM people WHERE demo) AS people,
              (SELECT count(*)::int FROM entries e JOIN people a ON a.id = e.author_id JOIN spaces s ON s.id = e.space_id
                WHERE a.demo OR (s.demo AND NOT s.company)) AS entries`,
    );
    return found ?? { present: false, people: 0, entries: 0 };
  }
}
