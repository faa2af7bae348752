import { me } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Chip } from '../../shared/chips/chip';
import { late } from '../../shared/overlays/late';
import { OwnKeys } from './own-keys';
import { settingsQueries } from './queries';
import { useSettingsWords } from './words';

const CreateToken = late(() => import('./create-token'));

/** Personal tokens: what programs use to act in my name. */
export default function TokensPart() {
  const t = useSettingsWords();
  const { date } = useFormats();
  const list = useQuery(settingsQueries.tokens());
  return (
    <OwnKeys of="tokens" icon="code" list={list} revoke={(id) => call(me.revokeToken, { params: { id } })} Create={CreateToken}>
      {({ scope, expiresAt }) => (
        <>
          <span className="small">
            {expiresAt
              ? t(Date.parse(expiresAt) < Date.now() ? 'tokens.expired' : 'tokens.expires', { date: date(expiresAt) })
              : t('tokens.lasting')}
          </span>
          <Chip tone={scope === 'write' ? 'honey' : 'plain'}>{t(`tokens.scopes.${scope}`)}</Chip>
        </>
      )}
    </OwnKeys>
  );
}
