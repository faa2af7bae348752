/** Words as they came; both become documents of ours, in which nothing runs. */
export type Words = { markdown: string } | { html: string };

export interface ImportedPerson {
  /** Theirs, in the forum that is read. */
  id: string;
  name: string;
  /** Somebody here with this address is the author; otherwise a placeholder is. */
  email?: string | undefined;
}

/** An answer or a reply. */
export interface ImportedPart {
  id: string;
  authorId: string;
  words: Words;
  at: Date;
  /** Of a reply: the reply that it answers. */
  replyTo?: string | undefined;
  where: string;
}

/** A question with its answers, or a topic with its replies: written whole or not at all. */
export interface ImportedThread extends Omit<ImportedPart, 'replyTo'> {
  kind: 'question' | 'topic';
  title: string;
  /** Slug of the space; left out: the one that was chosen. */
  space?: string | undefined;
  tags: string[];
  /** The answer that was accepted. */
  accepted?: string | undefined;
  closed: boolean;
  parts: ImportedPart[];
}

/** What was wrong, and where: `line 12`, `topic-7.json`. */
export interface ImportMistake {
  where: string;
  words: string;
}

/** All that was read: threads as they were found, and what could not be understood. */
export class Reading {
  readonly people = new Map<string, ImportedPerson>();
  readonly threads = new Map<string, ImportedThread>();
  readonly mistakes: ImportMistake[] = [];
  /** Threads of which a part is wrong: they are left out whole. */
  private readonly spoilt = new Set<string>();
  private readonly waiting: { threadId: string; part: ImportedPart }[] = [];

  wrong(where: string, words: string, threadId?: string): void {
    this.mistakes.push({ where, words });
    if (threadId !== undefined) this.spoilt.add(threadId);
  }

  /** A part may come before its thread. */
  add(threadId: string, part: ImportedPart): void {
    this.waiting.push({ threadId, part });
  }

  /** The threads that are whole, oldest first, their parts in the order of time. */
  settle(): ImportedThread[] {
    for (const { threadId, part } of this.waiting.splice(0)) {
      const thread = this.threads.get(threadId);
      if (thread) thread.parts.push(part);
      else if (!this.spoilt.has(threadId)) this.wrong(part.where, `belongs to "${threadId}", which is not there`);
    }
    const whole = [...this.threads.values()].filter(({ id }) => !this.spoilt.has(id));
    for (const thread of whole) thread.parts.sort((a, b) => a.at.getTime() - b.at.getTime());
    return whole.sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}

/** A date of the past. @returns nothing when it is none */
export function pastDate(text: unknown): Date | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) || text.length === 10 ? text : `${text}Z`;
  const date = new Date(zoned);
  return Number.isNaN(date.getTime()) || date > new Date() ? undefined : date;
}
