import type { BlockNode, ListItemNode, ParagraphNode, RichDoc, TaskItemNode } from '@ruche/rich-text';

const p = (text: string): ParagraphNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (text: string): ListItemNode => ({ type: 'listItem', content: [p(text)] });
const task = (text: string): TaskItemNode => ({ type: 'taskItem', attrs: { checked: false }, content: [p(text)] });

type Part = string | { list: string[] } | { steps: string[] } | { tasks: string[] };
/** Headings with what stands below each: sentences, points, steps, boxes to tick. */
export type Sketch = Record<string, Part[]>;

const block = (part: Part): BlockNode => {
  if (typeof part === 'string') return p(part);
  if ('list' in part) return { type: 'bulletList', content: part.list.map(item) };
  if ('steps' in part) return { type: 'orderedList', content: part.steps.map(item) };
  return { type: 'taskList', content: part.tasks.map(task) };
};

/** A template out of its sketch. */
export const build = (sketch: Sketch): RichDoc => ({
  type: 'doc',
  content: Object.entries(sketch).flatMap(([title, parts]): BlockNode[] => [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: title }] },
    ...parts.map(block),
  ]),
});
