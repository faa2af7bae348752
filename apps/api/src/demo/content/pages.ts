import type { PageEdit, PageSketch, RemarkSketch } from './page-sketch';
import { pagesOfTheCompany } from './pages-company';
import { pagesOfTheTeams } from './pages-teams';
import { pagesOfTheUk } from './pages-uk';
import { typeset, written } from './prose';
import type { DemoPage, DemoRemark } from './types';
import { workingDaysBefore } from './working-time';

const sketches: readonly PageSketch[] = [...pagesOfTheCompany, ...pagesOfTheTeams, ...pagesOfTheUk];

/** Parents before what stands below them. */
export const pagesAt = (now: Date): DemoPage[] =>
  sketches.map(({ edits = [], verified, doubted, useful = [], readers = [], remarks = [], ...page }) => {
    const at = (ago: number): Date => workingDaysBefore(now, ago);
    const first = { by: page.author, ago: page.ago, body: page.body };
    const versions: PageEdit[] = [first, ...edits];
    return {
      key: page.key,
      space: page.space,
      parent: page.parent ?? null,
      author: page.author,
      title: typeset(page.title),
      versions: versions.map(({ by, ago, body, name = '' }) => ({ by, at: at(ago), body: written(body), name: typeset(name) })),
      verified: verified ? { by: verified.by, at: at(verified.ago), months: verified.months } : null,
      doubted: doubted ? { by: doubted.by, at: at(doubted.ago), comment: typeset(doubted.comment) } : null,
      readers,
      remarks: remarks.map((remark, i) => remarkAt(`${page.key}-${i + 1}`, remark, at)),
      template: page.template ?? false,
      useful,
    };
  });

function remarkAt(key: string, { on, said, resolved }: RemarkSketch, at: (ago: number) => Date): DemoRemark {
  const comments = said.map(({ by, ago, text }, i) => ({
    key: `${key}-${i + 1}`,
    author: by,
    at: at(ago),
    body: written(text),
    ...(i > 0 ? { parent: `${key}-1` } : {}),
    reactions: [],
  }));
  return { on: typeset(on), comments, resolved: resolved ? { by: resolved.by, at: at(resolved.ago) } : null };
}
