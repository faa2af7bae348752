import { type Post, posts } from '@ruche/contracts';
import { call } from '../../platform/api';
import { type ApiProblem, asProblem } from '../../platform/problem';
import { randomId } from '../../platform/random-id';
import { createStore } from '../../shared/store';
import { canBegin, type PostForm, postInputOf, postPatchOf, samePost } from './post-form';

const everyMs = 3_000;

export interface SaveState {
  status: 'fresh' | 'title' | 'waiting' | 'saving' | 'saved' | 'failed';
  /** When the server last took it, in milliseconds since 1970. */
  at: number | null;
  /** Of the draft, once there is one. */
  id: number | null;
  problem: ApiProblem | null;
}
interface SaverOptions {
  id: number | null;
  form: PostForm;
  /** The draft has an address now. */
  onCreated: (id: number) => void;
  /** The server has everything that is written. */
  onSaved: () => void;
}
export type PostSaver = ReturnType<typeof createPostSaver>;

/** Keeps a draft on the server while it is written, three seconds after a change. Lives outside of React, so that no redraw loses a word. */
export function createPostSaver({ id, form, onCreated, onSaved }: SaverOptions) {
  const state = createStore<SaveState>({ status: 'fresh', at: null, id, problem: null });
  let current = form;
  let saved = form;
  let creation: { key: string; form: PostForm } | null = null;
  let running: Promise<void> | null = null;
  let timer: number | undefined;
  const set = (patch: Partial<SaveState>) => state.set({ ...state.get(), ...patch });
  const isSaved = () => state.get().id !== null && samePost(current, saved);

  function change(patch: Partial<PostForm>): void {
    current = { ...current, ...patch };
    const isBlank = state.get().id === null && samePost(current, form);
    if (isBlank || isSaved()) return;
    set({ status: state.get().id === null && !canBegin(current) ? 'title' : 'waiting', problem: null });
    timer ??= window.setTimeout(() => void save().catch(() => undefined), everyMs);
  }

  /** Sends what is not saved yet. @throws ApiProblem, also told in the state */
  async function save(): Promise<void> {
    window.clearTimeout(timer);
    timer = undefined;
    if (running !== null) await running.catch(() => undefined);
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
        await call(posts.update, { params: { id: known }, body: postPatchOf(sending, saved) });
        saved = sending;
      }
    } catch (error) {
      set({ status: 'failed', problem: asProblem(error) });
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
      set({ id: made.id });
      onCreated(made.id);
    } catch (error) {
      const { status } = asProblem(error);
      if (status >= 400 && status < 500 && status !== 401 && status !== 429) creation = null;
      throw error;
    }
  }

  return {
    state,
    change,
    save,
    current: () => current,
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
