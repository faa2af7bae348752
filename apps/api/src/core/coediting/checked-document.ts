import { ABOUT, BODY, entryLimits } from '@ruche/contracts';
import { emptyDoc, inspect, LIMITS, type RichDoc, withoutBlankEnd } from '@ruche/rich-text';
import { schema, validate } from '@ruche/rich-text/schema';
import { yXmlFragmentToProseMirrorFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { blockJson, NotADocument } from './block-json';
import { TITLE } from './shared-document';

/**
 * `kept`: it is part of the document now, as these updates. `early`: it builds on changes that are not here yet.
 * `refused`: no honest browser sends this.
 */
export type Judgement = { is: 'kept'; updates: Uint8Array[] } | { is: 'unchanged' | 'early' } | { is: 'refused'; why: string };
interface Block {
  json: Record<string, unknown>;
  bytes: number;
}

/**
 * A second copy of a shared document, on which every update is tried before anybody else sees it: names, attributes, links and
 * size must be sound. Only the blocks that an update touches are looked at again. What two people do at once may leave
 * a node that can't stand (a list without items): it is taken out, by the same rule as in every browser.
 */
export class CheckedDocument {
  private doc = new Y.Doc();
  private blocks = new Map<unknown, Block>();

  /** @param sound makes the whole document as it stands, to start from and to come back to */
  constructor(private readonly sound: () => Uint8Array) {
    this.restore();
  }

  judge(update: Uint8Array): Judgement {
    const updates: Uint8Array[] = [];
    const collect = (made: Uint8Array) => updates.push(made);
    this.doc.on('update', collect);
    let judgement: Judgement;
    try {
      Y.applyUpdate(this.doc, update);
      if (this.doc.store.pendingStructs || this.doc.store.pendingDs) judgement = { is: 'early' };
      else if (updates.length === 0) return { is: 'unchanged' };
      else {
        this.look();
        judgement = { is: 'kept', updates };
      }
    } catch (error) {
      judgement = { is: 'refused', why: (error as Error).message };
    } finally {
      this.doc.off('update', collect);
    }
    if (judgement.is !== 'kept') this.restore();
    return judgement;
  }

  /** The document as it is stored, without the empty line that editors keep at the end; nothing when it can't be, which `judge` prevents. */
  json(): RichDoc | null {
    const content = this.body.toArray().map((item) => this.blocks.get(item)?.json ?? blockJson(item));
    const result = validate(content.length ? { type: 'doc', content } : emptyDoc());
    return result.ok ? withoutBlankEnd(result.doc) : null;
  }

  /** What its writers call it, in one line; null: as its entry does. */
  title(): string | null {
    const title = this.doc.getMap(ABOUT).get(TITLE);
    return typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : null;
  }

  private get body(): Y.XmlFragment {
    return this.doc.getXmlFragment(BODY);
  }

  /** @throws NotADocument with the reason */
  private look(): void {
    for (const name of this.doc.share.keys())
      if (name !== BODY && name !== ABOUT) throw new NotADocument(`unknown part ${name.slice(0, 40)}`);
    this.lookAtTitle();
    if (this.body._map.size > 0) throw new NotADocument('the body has no attributes');
    if (this.read().some(({ json }) => !stands(json))) {
      yXmlFragmentToProseMirrorFragment(this.body, schema);
      if (this.read().some(({ json }) => !stands(json))) throw new NotADocument('a node stands where it may not');
    }
    const bytes = [...this.blocks.values()].reduce((sum, block) => sum + block.bytes, 0);
    if (bytes > LIMITS.bytes) throw new NotADocument('too_large');
  }

  /** @throws NotADocument */
  private lookAtTitle(): void {
    const about = this.doc.getMap(ABOUT);
    for (const name of about.keys()) if (name !== TITLE) throw new NotADocument(`unknown word ${name.slice(0, 40)}`);
    if (about._start) throw new NotADocument('what it is called has no content');
    const title = about.get(TITLE);
    if (title !== undefined && (typeof title !== 'string' || [...title].length > entryLimits.anyTitle.max))
      throw new NotADocument('no title');
  }

  /** Reads the blocks that have changed, and forgets those that are gone. @throws NotADocument */
  private read(): Block[] {
    const fresh: Block[] = [];
    const kept = new Map<unknown, Block>();
    for (const item of this.body.toArray()) {
      let block = this.blocks.get(item);
      if (!block) {
        const json = blockJson(item);
        const problem = inspect({ type: 'doc', content: [json] });
        if (problem) throw new NotADocument(problem.code === 'invalid_document' ? problem.message : problem.code);
        block = { json, bytes: Buffer.byteLength(JSON.stringify(json)) };
        fresh.push(block);
      }
      kept.set(item, block);
    }
    this.blocks = kept;
    return fresh;
  }

  private restore(): void {
    this.doc.destroy();
    this.doc = new Y.Doc();
    this.blocks = new Map();
    this.body.observeDeep((events) => {
      for (const { target } of events) this.blocks.delete(blockOf(target, this.body));
    });
    Y.applyUpdate(this.doc, this.sound());
    this.read();
  }
}

const topTypes = schema.topNodeType.contentMatch;

/** Its content is what its kind may hold, and it may stand at the top of a document. */
function stands(json: Record<string, unknown>): boolean {
  try {
    const node = schema.nodeFromJSON(json);
    node.check();
    return topTypes.matchType(node.type) !== null;
  } catch {
    return false;
  }
}

/** The block at the top that holds a changed type; nothing for the body itself. */
function blockOf(target: Y.AbstractType<unknown>, body: Y.XmlFragment): unknown {
  let at: Y.AbstractType<unknown> | null = target;
  while (at && at.parent !== body) at = at.parent as Y.AbstractType<unknown> | null;
  return at;
}
