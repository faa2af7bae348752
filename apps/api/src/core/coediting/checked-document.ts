import { ABOUT, BODY, coeditingLimits, entryLimits, TITLE } from '@ruche/contracts';
import { emptyDoc, LIMITS, type RichDoc, toStorable, withoutBlankEnd } from '@ruche/rich-text';
import { schema, validate } from '@ruche/rich-text/schema';
import { yXmlFragmentToProseMirrorFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { NotADocument, type Sound, SoundBlocks } from './sound-blocks';

/**
 * `kept`: it is part of the document now, as these updates. `early`: it builds on changes that are not here yet.
 * `refused`: no honest browser sends this.
 */
export type Judgement = { is: 'kept'; updates: Uint8Array[] } | { is: 'unchanged' | 'early' } | { is: 'refused'; why: string };

/**
 * A second copy of a shared document, on which every update is tried before anybody else sees it: names, attributes, links and
 * size must be sound. Only what an update touches is looked at again. What two people do at once may leave
 * a node that can't stand (a list without items): it is taken out, by the same rule as in every browser.
 */
export class CheckedDocument {
  private doc = new Y.Doc();
  private blocks = new SoundBlocks();

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
    const content = this.read().map(({ json }) => json);
    const result = validate(content.length ? { type: 'doc', content } : emptyDoc());
    return result.ok ? withoutBlankEnd(result.doc) : null;
  }

  /** What its writers call it, in one line and no longer than a title may be; null: as its entry does. */
  title(): string | null {
    const once = this.doc.getMap(ABOUT).get(TITLE);
    const title = this.doc.getText(TITLE).toString() || (typeof once === 'string' ? once : '');
    const line = toStorable(title)
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim();
    return [...line].slice(0, entryLimits.anyTitle.max).join('').trim() || null;
  }

  private get body(): Y.XmlFragment {
    return this.doc.getXmlFragment(BODY);
  }

  /** @throws NotADocument with the reason */
  private look(): void {
    for (const name of this.doc.share.keys())
      if (name !== BODY && name !== TITLE && name !== ABOUT) throw new NotADocument(`unknown part ${name.slice(0, 40)}`);
    this.lookAtTitle();
    if (this.body._map.size > 0) throw new NotADocument('the body has no attributes');
    let blocks = this.read();
    if (!blocks.every(stands)) {
      yXmlFragmentToProseMirrorFragment(this.body, schema);
      blocks = this.read();
      if (!blocks.every(stands)) throw new NotADocument('a node stands where it may not');
    }
    if (sum(blocks, ({ bytes }) => bytes) > LIMITS.bytes) throw new NotADocument('too_large');
    if (sum(blocks, ({ nodes }) => nodes) >= LIMITS.nodes) throw new NotADocument('too_many_nodes');
  }

  /** @throws NotADocument */
  private lookAtTitle(): void {
    const text = this.doc.getText(TITLE);
    if (Object.keys(text.getAttributes()).length) throw new NotADocument('a title has no attributes');
    const parts = text.toDelta() as { insert: unknown; attributes?: object }[];
    if (parts.some(({ insert, attributes }) => typeof insert !== 'string' || attributes)) throw new NotADocument('a title is letters');
    // Two who write near the end of it may pass the limit together: what is too much is left out when it is written.
    if (text.length > coeditingLimits.title) throw new NotADocument('no title');
    const about = this.doc.getMap(ABOUT);
    for (const name of about.keys()) if (name !== TITLE) throw new NotADocument(`unknown word ${name.slice(0, 40)}`);
    if (about._start) throw new NotADocument('what it is called has no content');
    const title = about.get(TITLE);
    if (title !== undefined && (typeof title !== 'string' || [...title].length > entryLimits.anyTitle.max))
      throw new NotADocument('no title');
  }

  /** @throws NotADocument */
  private read(): Sound[] {
    return this.body.toArray().map((item) => this.blocks.of(item));
  }

  private restore(): void {
    this.doc.destroy();
    this.doc = new Y.Doc();
    this.blocks = new SoundBlocks();
    this.body.observeDeep((events) => {
      for (const { target } of events) this.blocks.forget(target);
    });
    Y.applyUpdate(this.doc, this.sound());
    this.read();
  }
}

const topTypes = schema.topNodeType.contentMatch;

/** Its content is what its kind may hold, and it may stand at the top of a document. */
const stands = ({ node }: Sound): boolean => node !== null && topTypes.matchType(node.type) !== null;

const sum = (blocks: Sound[], of: (block: Sound) => number): number => blocks.reduce((all, block) => all + of(block), 0);
