import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../platform/database/database';
import { ProblemError } from '../../platform/http/problem';
import { type Verdict, when } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { canEditEntry, type EntryRecord, Kinds, loadEntry } from '../entries';

interface Uses {
  entries: number[];
  /** In comments and as pictures of people: whose they are cannot be edited by others. */
  elsewhere: boolean;
}

/** Who may replace a file: its owner, and whoever may edit every entry that shows it, as in a wiki. */
@Injectable()
export class FileRights {
  constructor(
    private readonly db: Database,
    private readonly kinds: Kinds,
  ) {}

  async canReplace(actor: Actor, file: { id: number; owner_id: number }, reader: Reader = this.db): Promise<Verdict> {
    if (file.owner_id === actor.id) return when(true);
    const { entries, elsewhere } = await usesOf(reader, file.id);
    if (elsewhere || entries.length === 0) return when(false, 'not_owner');
    for (const id of entries) {
      const entry = await loadEntry(reader, actor, id).catch(hidden);
      const verdict = entry ? this.canEdit(actor, entry) : when(false, 'not_owner');
      if (verdict !== true) return verdict;
    }
    return when(true);
  }

  private canEdit(actor: Actor, entry: EntryRecord): Verdict {
    return (this.kinds.of(entry.kind).coedited?.canEdit ?? canEditEntry)(actor, entry);
  }
}

async function usesOf(reader: Reader, fileId: number): Promise<Uses> {
  const [found] = await reader.rows<{ entries: string[]; elsewhere: boolean }>(
    `SELECT ARRAY(SELECT entry_id FROM attachments WHERE file_id = $1 AND entry_id IS NOT NULL
                  UNION SELECT id FROM entries WHERE picture_file_id = $1) AS entries,
            EXISTS (SELECT 1 FROM attachments WHERE file_id = $1 AND comment_id IS NOT NULL)
              OR EXISTS (SELECT 1 FROM people WHERE avatar_file_id = $1) AS elsewhere`,
    [fileId],
  );
  return { entries: found?.entries.map(Number) ?? [], elsewhere: found?.elsewhere ?? false };
}

function hidden(error: unknown): undefined {
  if (error instanceof ProblemError && error.status === 404) return undefined;
  throw error;
}
