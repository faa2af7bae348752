import { type Post, posts } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { postQueries } from './queries';

/** Sends a change of where a post stands and shows what came of it, everywhere. */
export function usePublication(id: number) {
  const client = useQueryClient();
  const take = async (post: Post, done?: string): Promise<Post> => {
    client.setQueryData(postQueries.detail(id).queryKey, post);
    await Promise.all(['posts', 'home'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
    if (done) toast(done, { tone: 'good' });
    return post;
  };
  const quietly = (sent: Promise<Post>, done: string) => void sent.then((post) => take(post, done)).catch(toastProblem);
  const params = { id };
  return {
    publish: (done: string) => quietly(call(posts.publish, { params }), done),
    /** Rejects with the reason: the window says it. */
    schedule: async (publishAt: string, done: string) => take(await call(posts.publish, { params, body: { publishAt } }), done),
    takeBack: (done: string) => quietly(call(posts.unpublish, { params }), done),
    pick: (on: boolean, done: string) => quietly(call(on ? posts.pick : posts.unpick, { params }), done),
  };
}
