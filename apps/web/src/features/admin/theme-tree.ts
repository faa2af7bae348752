import type { Theme } from '@ruche/contracts';

export interface Branch {
  theme: Theme;
  children: Branch[];
}
export const deepest = 3;

/** The flat list of the server as a tree, each level in the order of the reader's language. */
export function treeOf(themes: Theme[], compare: (a: string, b: string) => number, language: 'fr' | 'en'): Branch[] {
  const below = (parentId: number | null): Branch[] =>
    themes
      .filter((theme) => theme.parentId === parentId)
      .toSorted((a, b) => compare(a.label[language], b.label[language]))
      .map((theme) => ({ theme, children: below(theme.id) }));
  return below(null);
}

/** How many levels a branch has, itself included. */
export const heightOf = ({ children }: Branch): number => 1 + Math.max(0, ...children.map(heightOf));

/** Every theme of a tree, from top to bottom. */
export const flat = (branches: Branch[]): Branch[] => branches.flatMap((branch) => [branch, ...flat(branch.children)]);

/** Under which themes this one may stand: not under itself, and no deeper than three levels. */
export function possibleParents(tree: Branch[], moved: Branch | undefined): Theme[] {
  const own = new Set(moved ? flat([moved]).map(({ theme }) => theme.id) : []);
  const height = moved ? heightOf(moved) : 1;
  return flat(tree)
    .map(({ theme }) => theme)
    .filter(({ id, depth }) => !own.has(id) && depth + height <= deepest);
}
