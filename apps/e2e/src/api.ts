import { type APIRequestContext, type APIResponse, expect, request } from '@playwright/test';
import type { Comment, Idea, IdeaStage, SpaceSummary } from '@ruche/contracts';

type Answer<T> = { items: T[] };

/** The API as one person, for what a journey needs but is not about. */
export class Api {
  private constructor(private readonly context: APIRequestContext) {}

  static async signIn(baseURL: string, email: string, password: string): Promise<Api> {
    const context = await request.newContext({ baseURL, extraHTTPHeaders: { origin: new URL(baseURL).origin } });
    const api = new Api(context);
    expect((await api.try('POST', '/session', { email, password })).ok(), `${email} signs in`).toBe(true);
    return api;
  }

  /** What a browser needs to be this person. */
  cookies = () => this.context.storageState();
  close = () => this.context.dispose();

  /** The answer, whatever it is. */
  try(method: string, path: string, data?: unknown): Promise<APIResponse> {
    const headers: Record<string, string> = method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {};
    return this.context.fetch(`/api${path}`, { method, headers, ...(data === undefined ? {} : { data }) });
  }

  /** The answer's JSON; anything but success fails the journey with the server's words. */
  async send<T>(method: string, path: string, data?: unknown): Promise<T> {
    const answer = await this.try(method, path, data);
    const text = await answer.text();
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${text.slice(0, 300)}`).toBe(true);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  get = <T>(path: string) => this.send<T>('GET', path);
  list = async <T>(path: string) => (await this.get<Answer<T>>(path)).items;
  idea = (id: number) => this.get<Idea>(`/ideas/${id}`);

  /** Changes something that carries a version. */
  async change(path: string, patch: unknown): Promise<void> {
    const { version } = await this.get<{ version: number }>(path);
    const answer = await this.context.fetch(`/api${path}`, { method: 'PATCH', headers: { 'if-match': `"${version}"` }, data: patch });
    expect(answer.ok(), `PATCH ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  }

  async space(slug = 'company'): Promise<SpaceSummary> {
    return this.get(`/spaces/${slug}`);
  }

  /** A draft of mine with enough in it to be submitted. */
  async draft(title: string, { space = 'company', text = 'Trois samedis, trois équipes, un film par semaine.' } = {}): Promise<Idea> {
    const { id: spaceId } = await this.space(space);
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    return this.send('POST', '/ideas', { spaceId, title, body: { doc } });
  }

  move = (id: number, to: IdeaStage, reason?: string) =>
    this.send<Idea>('POST', `/ideas/${id}/transitions`, { to, ...(reason ? { reason } : {}) });
  vote = (id: number) => this.send<Idea>('PUT', `/ideas/${id}/vote`);

  comment(entryId: number, text: string): Promise<Comment> {
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    return this.send('POST', `/entries/${entryId}/comments`, { body: { doc } });
  }
}

/** An idea on which one votes: proposed by one, opened by somebody who facilitates its space. */
export async function anOpenIdea(author: Api, facilitator: Api, title: string, options?: Parameters<Api['draft']>[1]): Promise<Idea> {
  const { id } = await author.draft(title, options);
  await author.move(id, 'submitted');
  await facilitator.move(id, 'open');
  return author.idea(id);
}
