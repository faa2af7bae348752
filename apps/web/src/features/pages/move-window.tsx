import { pages, type TreeNode, type WikiPage } from '@ruche/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { composerQueries } from '../../shared/composer/queries';
import { Select } from '../../shared/fields/choice';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { Candidates } from '../../shared/lists/candidates';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { pageQueries } from './queries';
import { isInside, matching, treeOf } from './tree-model';
import { useTakePage } from './use-take-page';
import { usePagesWords } from './words';

const SHOWN = 30;
/** Stands for the top of the space among the candidates. */
const TOP = 0;

/** Elsewhere, without a mouse: a space, then the page below which it goes. */
export function MoveWindow({ page, onClose }: { page: WikiPage; onClose: () => void }) {
  const t = usePagesWords();
  const take = useTakePage();
  const spaces = useQuery(composerQueries.spaces());
  const [spaceId, setSpace] = useState(page.space.id);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number>(TOP);
  const goal = spaces.data?.items.find(({ id }) => id === spaceId);
  const tree = useQuery({ ...pageQueries.tree(goal?.slug ?? page.space.slug), enabled: goal !== undefined });
  const known = useMemo(() => treeOf(tree.data?.items ?? []), [tree.data]);
  const places = useMemo(() => known.pages.filter(({ id }) => !isInside(known, page.id, id)), [known, page.id]);
  const top: TreeNode = { id: TOP, title: t('move.top') };
  const sending = useMutation({
    mutationFn: () => call(pages.move, { params: { id: page.id }, body: { parentId: chosen === TOP ? null : chosen, spaceId } }),
    onSuccess: async (moved) => {
      await take(moved);
      toast(t('move.done', { title: moved.title }), { tone: 'good' });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('move.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        <Select
          label={t('move.space')}
          allowDeselect={false}
          data={(spaces.data?.items ?? []).filter(({ can }) => can.post).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(spaceId)}
          onChange={(id) => {
            setSpace(Number(id));
            setChosen(TOP);
          }}
          error={sending.error && problemSentence(sending.error)}
        />
        <Candidates
          label={t('move.below')}
          text={text}
          onText={setText}
          items={tree.data && [...(text.trim() === '' ? [top] : []), ...matching(places, text).slice(0, SHOWN)]}
          chosen={chosen}
          onPick={setChosen}
          none={t('tree.none')}
          note={({ parentId }) => known.byId.get(parentId ?? TOP)?.title ?? ''}
        />
        <WindowButtons submit={t('move.submit')} busy={sending.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
