import { type Post, posts } from '@ruche/contracts';
import { call } from '../../platform/api';
import { type ApiProblem, asProblem } from '../../platform/problem';
import { randomId } from '../../platform/random-id';
import { createStore } from '../../shared/store';
import { canBegin, type PostForm, postFormOf, postInputOf, postPatchOf, samePost } from './post-form';

const everyMs = 3_000;

export interface SaveState {
  status: 'fresh' | 'title' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';
  /** When the server last took it, in milliseconds since 1970. */
  at: number | null;
  /** Of the draft, once there is one. */
  id: number | null;
  problem: ApiProblem | null;
  /** What was saved elsewhere meanwhile. */
  theirs: Post | null;
}
interface SaverOptions {
  /** The draft that is there, with the version that `form` was written on. */
  post: Pick<Post, 'id' | 'version'> | null;
  form: PostForm;
  /** The draft has an address now. */
  onCreated: (id: number) => void;
  /** The server has everything that is written. */
  onSaved: () => void;
}
export type PostSaver = ReturnType<typeof createPostSaver>;

/** Keeps a draft on the server while it is written, three seconds after a change. Lives outside of React, so that no redraw loses a word. */
export function createPostSaver({ post, form, onCreated, onSaved }: SaverOptions) {
  const state = createStore<SaveState>({ status: 'fresh', at: null, id: post?.id ?? null, problem: null, theirs: null });
  let current = form;
  let saved = form;
  let base = post?.version ?? 0;
  let creation: { key: string; form: PostForm } | null = null;
  let running: Promise<void> | null = null;
  let timer: number | undefined;
  const set = (patch: Partial<SaveState>) => state.set({ ...state.get(), ...patch });
  const isSaved = () => state.get().id !== null && samePost(current, saved);

  function change(patch: Partial<PostForm>): void {
    current = { ...current, ...patch };
    const isBlank = state.get().id === null && samePost(current, form);
    if (isBlank || isSaved() || state.get().status === 'conflict') return;
    set({ status: state.get().id === null && !canBegin(current) ? 'title' : 'waiting', problem: null });
    timer ??= window.setTimeout(() => void save().catch(() => undefined), everyMs);
  }

  /** Sends what is not saved yet. @throws ApiProblem, also told in the state */
  async function save(): Promise<void> {
    window.clearTimeout(timer);
    timer = undefined;
    if (running !== null) await running.catch(() => undefined);
    const { status, problem } = state.get();
    if (status === 'conflict' && problem) throw problem;
    if (isSaved()) return set({ status: 'saved' });
    if (state.get().id === null && !canBegin(current)) return;
    running = send().finally(() => {
      running = null;
    });
    return running;
  }

  async function send(): Promise<void> {
    set({ status: 'saving', problem: null });
    try {
      const { id: known } = state.get();
      if (known === null) await begin();
      else {
        const sending = current;
        const reply = await call(posts.update, { params: { id: known }, body: postPatchOf(sending, saved), ifMatch: base });
        saved = sending;
        base = reply.version;
      }
    } catch (error) {
      await fail(asProblem(error));
      throw error;
    }
    const done = samePost(current, saved);
    set({ status: done ? 'saved' : 'waiting', at: Date.now() });
    if (done) onSaved();
    else timer ??= window.setTimeout(() => void save().catch(() => undefined), everyMs);
  }

  /** After a lost answer the very same words go again under the same key, so that no second draft is made. */
  async function begin(): Promise<void> {
    creation ??= { key: randomId(), form: current };
    const { key, form: first } = creation;
    try {
      const made: Post = await call(posts.create, { body: postInputOf(first), idempotencyKey: key });
      creation = null;
      saved = first;
      base = made.version;
      set({ id: made.id });
      onCreated(made.id);
    } catch (error) {
      const { status } = asProblem(error);
      if (status >= 400 && status < 500 && status !== 401 && status !== 429) creation = null;
      throw error;
    }
  }

  /** Somebody else saved it, perhaps oneself in another tab: theirs are fetched, to choose from. */
  async function fail(problem: ApiProblem): Promise<void> {
    const { id } = state.get();
    const theirs = problem.status === 412 && id !== null ? await call(posts.get, { params: { id } }).catch(() => null) : null;
    set({ status: theirs ? 'conflict' : 'failed', problem, theirs });
  }

  return {
    state,
    change,
    save,
    current: () => current,
    /** What the words on the page go on from, where others were saved meanwhile. */
    before: () => saved,
    /** The choice is made: these words go on from theirs. */
    goOn: (next: PostForm) => {
      const { theirs } = state.get();
      if (!theirs) return;
      base = theirs.version;
      saved = postFormOf(theirs);
      set({ status: 'saved', at: Date.parse(theirs.updatedAt), problem: null, theirs: null });
      change(next);
    },
    /** Everything to the server, then its number. The title is long enough by then. @throws ApiProblem */
    settle: async (): Promise<number> => {
      do await save();
      while (!isSaved() && canBegin(current));
      return state.get().id ?? 0;
    },
    /** The page goes: what waits is sent. */
    leave: () => {
      if (timer !== undefined) void save().catch(() => undefined);
    },
  };
}
