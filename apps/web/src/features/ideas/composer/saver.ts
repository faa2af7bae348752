import { type Idea, type IdeaInput, ideaLimits, ideas } from '@ruche/contracts';
import { call } from '../../../platform/api';
import { type ApiProblem, asProblem } from '../../../platform/problem';
import { randomId } from '../../../platform/random-id';
import { tidyTitle } from '../../../shared/composer/entry-form';
import { dropKept, keep } from '../../../shared/drafts/draft-store';
import { createStore, type Store } from '../../../shared/store';
import { afterPatch, differing, emptyForm, type FieldName, formOf, type IdeaForm, isBlank, patchOf } from './idea-form';

const everyMs = 5_000;
const firstMs = 1_200;
const localMs = 300;
const longestWaitMs = 60_000;

export type SaveStatus = 'fresh' | 'dirty' | 'saving' | 'saved' | 'title' | 'fix' | 'offline' | 'failed' | 'conflict';
export interface SaveState {
  status: SaveStatus;
  /** When the server last took it. */
  at: number | null;
  problem: ApiProblem | null;
  /** The server's idea, once there is one. */
  idea: Idea | null;
  /** What somebody else saved meanwhile. */
  theirs: Idea | null;
  /** True when this device has no room left for a copy. */
  noRoom: boolean;
}
/** What is kept on this device. */
export interface LocalIdea {
  form: IdeaForm;
  /** The version that it was written on. */
  version: number | null;
}
export const localKey = (id: number | null): string => (id === null ? 'idea.new' : `idea.${id}`);

/** A draft may begin with a title that is still too long. */
const cut = (title: string): string => [...title].slice(0, ideaLimits.title.max).join('');

interface SaverOptions {
  form: IdeaForm;
  idea: Idea | null;
  /** The version that `form` was written on, when it is not the server's present one. */
  version?: number | null;
  inspiredById?: number | undefined;
  /** True for words that were found on this device: they are sent without waiting for another one. */
  pending?: boolean;
  onCreated: (id: number) => void;
}
export type Saver = ReturnType<typeof createSaver>;

/**
 * Keeps an idea while it is written: on this device at once, on the server every five seconds while it is a draft.
 * A text that others already read is only sent when asked for. Lives outside of React, so that no redraw can lose a word.
 */
export function createSaver({ form, idea, version = idea?.version ?? null, inspiredById, pending = false, onCreated }: SaverOptions) {
  const state: Store<SaveState> = createStore<SaveState>({ status: 'fresh', at: null, problem: null, idea, theirs: null, noRoom: false });
  let current = form;
  let saved = idea ? formOf(idea) : null;
  let base = version;
  let creation: { key: string; body: IdeaInput; form: IdeaForm } | null = null;
  let running: Promise<boolean> | null = null;
  let timer: number | undefined;
  let localTimer: number | undefined;
  let failures = 0;

  const set = (patch: Partial<SaveState>) => state.set({ ...state.get(), ...patch });
  const id = () => state.get().idea?.id ?? null;
  const isAuto = () => (state.get().idea?.stage ?? 'draft') === 'draft';
  const isDirty = () => (saved ? differing(current, saved).length > 0 : (pending || current !== form) && !isBlank(current));

  /** False when all that is left can't be sent as it stands: an amount that is none, a title that is too long. */
  const canSend = (before: IdeaForm) => Object.keys(patchOf(current, before)).length > 0;

  const keepHere = () => {
    window.clearTimeout(localTimer);
    localTimer = undefined;
    set({ noRoom: !keep(localKey(id()), { form: current, version: base } satisfies LocalIdea) });
  };
  const plan = (delay: number) => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      void save();
    }, delay);
  };

  function change(next: IdeaForm): void {
    current = next;
    localTimer ??= window.setTimeout(keepHere, localMs);
    const { status } = state.get();
    if (status === 'conflict') return;
    if (!isDirty()) return;
    if (status !== 'saving') set({ status: 'dirty', problem: null });
    if (isAuto()) plan(saved ? everyMs : firstMs);
  }

  /** Sends what is not saved yet; true when the server has everything. */
  async function save(): Promise<boolean> {
    if (running !== null) {
      await running;
      return isDirty() ? save() : true;
    }
    running = saveOnce().finally(() => {
      running = null;
    });
    return running;
  }

  async function saveOnce(): Promise<boolean> {
    window.clearTimeout(timer);
    timer = undefined;
    if (state.get().status === 'conflict') return false;
    if (!isDirty()) return true;
    if (!saved && (!tidyTitle(current.title) || current.spaceId === null)) {
      set({ status: 'title' });
      return false;
    }
    if (saved && !canSend(saved)) {
      set({ status: 'fix' });
      return false;
    }
    set({ status: 'saving' });
    const sending = current;
    try {
      const reply = saved ? await update(sending, saved) : await create(sending);
      settle(reply.idea, reply.form);
      return !isDirty();
    } catch (error) {
      await fail(asProblem(error));
      return false;
    }
  }

  /** The first words become a draft. After a lost answer the very same words go again under the same key, so that no second draft is made. */
  async function create(sending: IdeaForm): Promise<{ idea: Idea; form: IdeaForm }> {
    const nothing = emptyForm('', null);
    const { title = cut(tidyTitle(sending.title)), ...rest } = patchOf(sending, nothing);
    creation ??= {
      key: randomId(),
      form: afterPatch(sending, nothing, { ...rest, title }),
      body: { ...rest, title, spaceId: sending.spaceId ?? 0, ...(inspiredById ? { inspiredById } : {}) },
    };
    const { key, body, form: first } = creation;
    const made = await call(ideas.create, { body, idempotencyKey: key });
    creation = null;
    dropKept(localKey(null));
    set({ idea: made });
    onCreated(made.id);
    return { idea: made, form: first };
  }

  async function update(sending: IdeaForm, before: IdeaForm): Promise<{ idea: Idea; form: IdeaForm }> {
    const patch = patchOf(sending, before);
    const reply = await call(ideas.update, { params: { id: id() ?? 0 }, body: patch, ifMatch: base ?? 0 });
    return { idea: reply, form: afterPatch(sending, before, patch) };
  }

  function settle(idea: Idea, sentForm: IdeaForm): void {
    failures = 0;
    base = idea.version;
    saved = sentForm;
    set({ idea, at: Date.now(), problem: null, status: !isDirty() ? 'saved' : canSend(saved) ? 'dirty' : 'fix' });
    if (isDirty()) {
      keepHere();
      if (isAuto() && canSend(saved)) plan(everyMs);
    } else {
      window.clearTimeout(localTimer);
      localTimer = undefined;
      dropKept(localKey(idea.id));
    }
  }

  async function fail(problem: ApiProblem): Promise<void> {
    keepHere();
    const { status, code } = problem;
    if (status === 412) {
      const theirs = await call(ideas.get, { params: { id: id() ?? 0 } }).catch(() => null);
      return set(theirs ? { status: 'conflict', theirs } : { status: 'failed', problem });
    }
    // A creation that was refused for what it says may be made anew with other words.
    if (status >= 400 && status < 500 && status !== 401 && status !== 429) creation = null;
    const passes = status === 0 || status === 401 || status === 429 || status >= 500;
    set({ status: code === 'offline' || code === 'timeout' ? 'offline' : 'failed', problem });
    failures += 1;
    if (passes && isAuto()) plan(Math.min(everyMs * 2 ** Math.min(failures - 1, 4), longestWaitMs));
  }

  const goOn = (theirs: Idea, next: IdeaForm) => {
    base = theirs.version;
    saved = formOf(theirs);
    current = next;
    set({ status: 'dirty', theirs: null, idea: theirs });
    keepHere();
  };
  const online = () => void (state.get().status === 'offline' && save());
  const hide = () => {
    if (localTimer !== undefined) keepHere();
    if (document.visibilityState === 'hidden' && isAuto() && isDirty()) void save();
  };
  return {
    state,
    change,
    save,
    isDirty,
    current: () => current,
    /** My words go on from their version; where I had changed nothing, theirs do. Answers what is written now. */
    keepMine: (): IdeaForm => {
      const { theirs } = state.get();
      if (!theirs) return current;
      const mine = saved ? differing(current, saved) : (Object.keys(current) as FieldName[]);
      goOn(theirs, { ...formOf(theirs), ...Object.fromEntries(mine.map((field) => [field, current[field]])) });
      if (isAuto()) void save();
      return current;
    },
    /** Their words go on; mine are answered, to be taken back if it was a mistake. */
    takeTheirs: (): IdeaForm => {
      const mine = current;
      const { theirs } = state.get();
      if (theirs) {
        goOn(theirs, formOf(theirs));
        dropKept(localKey(theirs.id));
        set({ status: 'saved', at: Date.parse(theirs.updatedAt) });
      }
      return mine;
    },
    forget: () => {
      window.clearTimeout(timer);
      window.clearTimeout(localTimer);
      localTimer = undefined;
      dropKept(localKey(id()));
      saved = current;
    },
    /** Listens to the line and to the page; the answer stops it. */
    listen: () => {
      if (pending) change(current);
      window.addEventListener('online', online);
      document.addEventListener('visibilitychange', hide);
      window.addEventListener('pagehide', hide);
      return () => {
        window.removeEventListener('online', online);
        document.removeEventListener('visibilitychange', hide);
        window.removeEventListener('pagehide', hide);
        window.clearTimeout(timer);
        timer = undefined;
        if (localTimer !== undefined) keepHere();
      };
    },
  };
}
