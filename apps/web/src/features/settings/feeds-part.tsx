import { syndication } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { late } from '../../shared/overlays/late';
import { OwnKeys } from './own-keys';
import { settingsQueries } from './queries';

const CreateFeed = late(() => import('./create-feed'));

/** Private addresses for feed readers. */
export default function FeedsPart() {
  const list = useQuery(settingsQueries.feeds());
  return (
    <OwnKeys of="feeds" icon="watch" list={list} revoke={(id) => call(syndication.revokeToken, { params: { id } })} Create={CreateFeed} />
  );
}
