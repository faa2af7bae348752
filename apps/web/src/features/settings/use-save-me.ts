import { type Me, me, type ProfileInput } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { asProblem } from '../../platform/problem';
import { sessionQuery } from '../../platform/session';
import { settingsQueries } from './queries';

/**
 * Saves a part of my profile on the version that is shown. When another device was faster, the newer version is fetched
 * and the error says so: saving again then writes over it.
 */
export function useSaveMe(shown: Me) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: ProfileInput) =>
      call(me.update, { body: changes, ifMatch: client.getQueryData<Me>(settingsQueries.me().queryKey)?.version ?? shown.version }),
    onSuccess: async (saved) => {
      client.setQueryData(settingsQueries.me().queryKey, saved);
      client.setQueryData(sessionQuery.queryKey, (session) =>
        session
          ? {
              ...session,
              person: {
                ...session.person,
                name: saved.name,
                handle: saved.handle,
                avatarUrl: saved.avatarUrl,
                locale: saved.locale,
                timeZone: saved.timeZone,
              },
            }
          : session,
      );
      await Promise.all([client.invalidateQueries({ queryKey: ['people'] }), client.invalidateQueries({ queryKey: ['home'] })]);
    },
    onError: async (error) => {
      if (asProblem(error).status === 412) await client.invalidateQueries({ queryKey: settingsQueries.me().queryKey });
    },
  });
}
