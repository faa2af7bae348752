import type { Topic } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { topicQueries } from './queries';

/** Puts the server's topic in place of the shown one and asks lists and conversation again. */
export function useTakeTopic(): (topic: Topic) => Promise<void> {
  const client = useQueryClient();
  return async (topic) => {
    client.setQueryData(topicQueries.detail(topic.id).queryKey, topic);
    await Promise.all(['topics', 'entries', 'home', 'me'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
  };
}
