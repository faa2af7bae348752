import { Injectable } from '@nestjs/common';
import { type File, fileLimits, type files, type ReplyOf } from '@ruche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { allowed, ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import {
  DownloadService,
  ensureRoom,
  findFile,
  findStored,
  Incoming,
  presentFile,
  renamed,
  type Size,
  Staging,
  type Stored,
} from '../files';
import { FileRights } from './file-rights';
import { findVersion, keepPresent, listVersions, presentVersion, putBack, putContent } from './file-versions.queries';

@Injectable()
export class FileVersionsService {
  constructor(
    private readonly db: Database,
    private readonly rights: FileRights,
    private readonly incoming: Incoming,
    private readonly staging: Staging,
    private readonly downloads: DownloadService,
  ) {}

  /** @throws NotFound */
  async list(actor: Actor, id: number): Promise<ReplyOf<typeof files.versions>> {
    const file = await findStored(this.db, actor, id);
    const replace = allowed(await this.rights.canReplace(actor, file));
    const versions = await listVersions(this.db, id, replace);
    return { items: versions.map((version) => presentVersion(id, version, replace)), can: { replace } };
  }

  /** @throws NotFound, Forbidden */
  async download(
    actor: Actor,
    id: number,
    number: number,
    size: Size | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const file = await findStored(this.db, actor, id);
    ensure(await this.rights.canReplace(actor, file));
    const version = file.version === number ? file : await findVersion(this.db, id, number);
    await this.downloads.sendStored(actor, version, size, request, reply);
  }

  /**
   * Takes other bytes for the same address; what it was is kept.
   * @throws NotFound, Forbidden, Unsupported, Conflict `other_kind_of_file` when it would no longer be what texts show, TooLarge, NoSpace
   */
  async replace(actor: Actor, id: number, request: FastifyRequest): Promise<File> {
    const before = await findStored(this.db, actor, id);
    ensure(await this.rights.canReplace(actor, before));
    const owner = { id: before.owner_id };
    return this.incoming.receive(
      request,
      async (received) => {
        const examined = await this.staging.examine(owner, received);
        ensureSameKind(before, { type: examined.type, image: examined.renditions !== null });
        const file = { ...examined, name: nameOf(before, examined.name) };
        return this.staging.during(file, (staged) =>
          this.db.transaction(async (tx) => {
            await ensureRoom(tx, owner, file.size);
            await this.hold(tx, actor, id);
            await keepPresent(tx, id);
            await putContent(tx, actor, id, staged);
            return presentFile(actor, await findFile(within(tx), actor, id));
          }),
        );
      },
      fileLimits.bytes,
    );
  }

  /** @throws NotFound, Forbidden, Conflict `present_version` */
  async restore(actor: Actor, id: number, number: number): Promise<File> {
    return this.db.transaction(async (tx) => {
      const file = await this.hold(tx, actor, id);
      if (file.version === number) throw Problems.conflict('present_version');
      await findVersion(within(tx), id, number);
      await keepPresent(tx, id);
      await putBack(tx, id, number);
      return presentFile(actor, await findFile(within(tx), actor, id));
    });
  }

  private async hold(tx: Tx, actor: Actor, id: number): Promise<Stored> {
    const file = await findStored(within(tx), actor, id, { lock: true });
    ensure(await this.rights.canReplace(actor, file, within(tx)));
    return file;
  }
}

/** Texts show it as a picture or as a card, under a name that says of what type: that stays. */
function ensureSameKind(before: Stored, { type, image }: { type: string; image: boolean }): void {
  const wasImage = before.display_key !== null;
  if (wasImage !== image || (!image && before.type !== type)) throw Problems.conflict('other_kind_of_file');
}

/** The name that texts know, with the ending of what came. */
const nameOf = (before: Stored, given: string): string =>
  before.display_key === null ? before.name : renamed(before.name, /[^.]*$/.exec(given)?.[0] ?? '');
