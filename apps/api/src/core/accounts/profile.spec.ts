import { describe, expect, it } from '@jest/globals';
import { me, type ProfileInput, people } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, times } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
const ifMatch = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const update = (person: { id: number }, body: ProfileInput, version = 1) => api.as(person).call(me.update, { body, ...ifMatch(version) });

async function aFile(owner: { id: number }, type = 'image/png', thumb: string | null = 'aa/bb/0123456789abcdef01234567'): Promise<number> {
  const [file] = await api.db.rows<{ id: number }>(
    `INSERT INTO files (owner_id, name, type, size, key, thumb_key, sha256) VALUES ($1, 'me', $2, 1, md5(random()::text), $3, '') RETURNING id`,
    [owner.id, type, thumb],
  );
  return file?.id ?? 0;
}

describe('my profile', () => {
  it('is read with its version and changed from it, field by field', async () => {
    const ada = await aPerson(api);
    const reply = await api.as(ada).send('GET', '/api/me');
    expect(reply.headers['etag']).toBe('"1"');
    expect(reply.body).toMatchObject({ id: ada.id, email: ada.email, version: 1, can: { edit: true }, counts: { ideas: 0, comments: 0 } });
    const changed = await update(ada, { name: ' Ada Lovelace ', bio: 'Deux\nlignes', locale: 'en', timeZone: 'Europe/London' });
    expect(changed).toMatchObject({
      name: 'Ada Lovelace',
      bio: 'Deux\nlignes',
      locale: 'en',
      timeZone: 'Europe/London',
      title: '',
      version: 2,
    });
    expect((await api.as(await aPerson(api)).call(people.get, { params: { handle: ada.handle } })).name).toBe('Ada Lovelace');
    expect((await update(ada, {}, 2)).version).toBe(2);
    const events = await api.db.rows(`SELECT payload FROM domain_events WHERE type = 'person.changed' AND actor_id = $1`, [ada.id]);
    expect(events).toEqual([{ payload: { personId: ada.id } }]);
  });

  it('asks for the version, and lets one of two writers through', async () => {
    const ada = await aPerson(api);
    await expect(api.as(ada).call(me.update, { body: { title: 'x' } })).toBeProblem(428);
    await expect(api.as(ada).call(me.update, { body: { title: 'x' }, headers: { 'if-match': '*' } })).toBeProblem(412);
    const both = await Promise.allSettled(times(2, (i) => update(ada, { title: `Titre ${i}` })));
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const stale = await api.as(ada).send('PATCH', '/api/me', { body: { title: 'y' }, ...ifMatch(1) });
    expect([stale.status, stale.body.code, stale.body.version]).toEqual([412, 'stale', 2]);
  });

  it('takes time zones that exist', async () => {
    const ada = await aPerson(api);
    expect((await update(ada, { timeZone: 'UTC' })).timeZone).toBe('UTC');
    for (const timeZone of ['Europe/Atlantis', '+01:00', '', "x'; DROP"])
      await expect(update(ada, { timeZone }, 2)).toBeProblem(400, 'invalid_input');
    expect((await update(ada, { timeZone: 'Asia/Kolkata' }, 2)).timeZone).toMatch(/^Asia\/(Kolkata|Calcutta)$/);
  });

  it('shows a picture that is an image of theirs, and goes back to initials', async () => {
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    const picture = await aFile(ada);
    expect((await update(ada, { avatarFileId: picture })).avatarUrl).toBe(`/api/files/${picture}?size=thumb`);
    for (const id of [await aFile(bob), 999_999_999, await aFile(ada, 'application/pdf', null), await aFile(ada, 'image/svg+xml', null)])
      await expect(update(ada, { avatarFileId: id }, 2)).toBeProblem(400, 'invalid_input');
    expect((await update(ada, { avatarFileId: null }, 2)).avatarUrl).toBeNull();
  });

  it('refuses what is not a field of it, and changes nothing then', async () => {
    const ada = await aPerson(api);
    const before = await api.db.row('SELECT * FROM people WHERE id = $1', [ada.id]);
    for (const extra of [
      'id',
      'role',
      'email',
      'active',
      'demo',
      'version',
      'passwordHash',
      'createdAt',
      'points',
      'status',
      'constructor',
    ])
      expect((await api.as(ada).send('PATCH', '/api/me', { body: { name: 'New', [extra]: 'admin' }, ...ifMatch(1) })).status).toBe(400);
    for (const body of [{ name: '' }, { name: 'a\nb' }, { name: 'x'.repeat(81) }, { locale: 'de' }, { bio: null }, { avatarFileId: '1' }])
      expect((await api.as(ada).send('PATCH', '/api/me', { body, ...ifMatch(1) })).status).toBe(400);
    expect(await api.db.row('SELECT * FROM people WHERE id = $1', [ada.id])).toEqual(before);
    await expect(api.as().call(me.get)).toBeProblem(401);
  });
});
