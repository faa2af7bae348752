import { pages, pageTrust, type WikiPage } from '@ruche/contracts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call, urlOf } from '../../platform/api';
import { LinkButton } from '../../shared/button';
import { EntryActions } from '../../shared/entry/entry-actions';
import { useRemoveEntry } from '../../shared/entry/use-remove-entry';
import { Icon, type IconName } from '../../shared/icons/icon';
import type { MenuEntry } from '../../shared/overlays/action-menu';
import { LateWindow } from '../../shared/overlays/late-window';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useNarrow } from '../../shared/use-narrow';
import { pageQueries } from './queries';
import { useTakePage } from './use-take-page';
import { DoubtWindow, MoveWindow, ReadersWindow, VerifyWindow } from './windows';
import { usePagesWords } from './words';

type Window = 'move' | 'readers' | 'verify' | 'doubt';

/** As Markdown, with all that stands below it, or as one HTML that reads and prints anywhere. */
function exports({ id }: WikiPage, t: ReturnType<typeof usePagesWords>): MenuEntry[] {
  const params = { id };
  const fetched = (query: Record<string, string>) => () => window.location.assign(urlOf(pages.export, { params, query }));
  return [
    { key: 'export', label: t('menu.export'), icon: 'download', onSelect: fetched({}) },
    { key: 'exportBelow', label: t('menu.exportBelow'), icon: 'download', onSelect: fetched({ below: '1' }) },
    { key: 'exportHtml', label: t('menu.exportHtml'), icon: 'download', onSelect: fetched({ below: '1', format: 'html' }) },
  ];
}

/** Edit, history, follow …; move, verify, restrict, archive, export behind « … », on phones history as well. */
export function PageActions({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const take = useTakePage();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Window | null>(null);
  const params = { id: page.id };
  const close = () => setOpen(null);
  const remove = useRemoveEntry({
    remove: async () => {
      await call(pages.remove, { params });
      await take();
    },
    restore: async () => {
      const back = await call(pages.restore, { params });
      await take(back);
      return back;
    },
    to: `/wiki?space=${page.space.id}`,
    nouns: ['pages', 'home'],
  });
  const run = (act: () => Promise<WikiPage>, said: 'archived' | 'unarchived' | 'offered' | 'withdrawn') =>
    void act()
      .then(take)
      .then(() => toast(t(`done.${said}`), { tone: 'good' }), toastProblem);
  const entry = (key: Window | 'archive' | 'unarchive' | 'offer' | 'withdraw', icon: IconName, onSelect: () => void): MenuEntry => ({
    key,
    label: t(`menu.${key}`),
    icon,
    onSelect,
  });
  const narrow = useNarrow();
  const history = `/wiki/${page.id}/history`;
  const more: MenuEntry[] = [
    ...(narrow ? [{ key: 'history', label: t('history.short'), icon: 'history' as const, to: history }] : []),
    ...(page.can.addChild
      ? [
          {
            key: 'below',
            label: t('addBelow'),
            icon: 'plus' as const,
            onSelect: () => void navigate(`/wiki/templates?space=${page.space.id}&parent=${page.id}`),
          },
        ]
      : []),
    ...(page.can.verify ? [entry('verify', 'check', () => setOpen('verify'))] : []),
    ...(page.can.doubt ? [entry('doubt', 'warning', () => setOpen('doubt'))] : []),
    ...(page.can.move ? [entry('move', 'folder', () => setOpen('move'))] : []),
    ...(page.can.restrict ? [entry('readers', 'lock', () => setOpen('readers'))] : []),
    ...(page.can.offer
      ? [
          page.template
            ? entry('withdraw', 'copy', () => run(() => call(pageTrust.unmakeTemplate, { params }), 'withdrawn'))
            : entry('offer', 'copy', () => run(() => call(pageTrust.makeTemplate, { params }), 'offered')),
        ]
      : []),
    ...exports(page, t),
    ...(page.can.addChild
      ? [
          {
            key: 'importBelow',
            label: t('menu.importBelow'),
            icon: 'upload' as const,
            onSelect: () => void navigate(`/wiki/import?space=${page.space.id}&below=${page.id}`),
          },
        ]
      : []),
    ...(page.can.archive ? [entry('archive', 'folder', () => run(() => call(pages.archive, { params }), 'archived'))] : []),
    ...(page.can.unarchive ? [entry('unarchive', 'undo', () => run(() => call(pages.unarchive, { params }), 'unarchived'))] : []),
    ...(page.can.remove ? [remove] : []),
  ];
  return (
    <>
      {page.can.edit && (
        <LinkButton leftSection={<Icon name="edit" size={17} />} data-hotkey="e" to={`/wiki/${page.id}/edit`}>
          {t('edit')}
        </LinkButton>
      )}
      {!narrow && (
        <LinkButton variant="default" leftSection={<Icon name="history" size={17} />} data-hotkey="h" to={history}>
          {t('history.short')}
        </LinkButton>
      )}
      <EntryActions entry={page} target={pageQueries.detail(page.id)} more={more} />
      {open && (
        <LateWindow onFail={toastProblem}>
          {open === 'move' && <MoveWindow page={page} onClose={close} />}
          {open === 'readers' && <ReadersWindow page={page} onClose={close} />}
          {open === 'verify' && <VerifyWindow page={page} onClose={close} />}
          {open === 'doubt' && <DoubtWindow page={page} onClose={close} />}
        </LateWindow>
      )}
    </>
  );
}
