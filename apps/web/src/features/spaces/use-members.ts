import { type Space, type SpaceMember, type SpaceRole, spaces } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { sessionQuery } from '../../platform/session';

export type Member = SpaceMember;

/** Changing who is in a space; lists and counts are asked again after each change. */
export function useMembers(space: Space) {
  const client = useQueryClient();
  const { slug } = space;
  const settle = () =>
    Promise.all([client.invalidateQueries({ queryKey: ['spaces'] }), client.invalidateQueries({ queryKey: sessionQuery.queryKey })]);
  const set = useMutation({
    mutationFn: ({ personId, role }: { personId: number; role: SpaceRole }) =>
      call(spaces.setMember, { params: { slug, personId }, body: { role } }),
    onSuccess: settle,
  });
  const remove = useMutation({
    mutationFn: (personId: number) => call(spaces.removeMember, { params: { slug, personId } }),
    onSuccess: settle,
  });
  const answer = useMutation({
    mutationFn: ({ personId, accept }: { personId: number; accept: boolean }) =>
      call(spaces.answer, { params: { slug, personId }, body: { accept } }),
    onSettled: settle,
  });
  return { set, remove, answer };
}
