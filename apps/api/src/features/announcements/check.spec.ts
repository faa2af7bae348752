import { describe, expect, it } from '@jest/globals';
import { announcements } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aSpace, people, type TestPerson } from '../../testing/factories';
import '../../testing/matchers';
import { anAnnouncement } from './announcements.factory';

const api = useApi();
const on = ({ id }: { id: number }) => ({ params: { id: String(id) } });
const check = { question: 'À quelle heure ferment les dépôts ?', options: ['À midi', 'À 17 h', 'À minuit'], right: 1 };
const asks = async () => {
  const space = await aSpace(api);
  const readers = (await people(api, 3, { in: space })) as [TestPerson, TestPerson, TestPerson];
  return { space, readers, a: await anAnnouncement(api, { space, mustRead: true, check }) };
};
const confirm = (who: TestPerson, a: { id: number }, answer?: number) =>
  api.as(who).call(announcements.acknowledge, { ...on(a), ...(answer === undefined ? {} : { body: { answer } }) });

describe('the question of an announcement', () => {
  it('is answered by whoever confirms; the right answer is told then, and not before', async () => {
    const { readers, a } = await asks();
    const [first, second] = readers;
    expect((await api.as(first).call(announcements.get, on(a))).check).toEqual({
      question: check.question,
      options: check.options,
      chosen: null,
      right: null,
    });
    await expect(confirm(first, a)).rejects.toMatchObject({ status: 400, body: { errors: [{ path: 'answer', message: 'required' }] } });
    await expect(confirm(first, a, 3)).rejects.toMatchObject({
      status: 400,
      body: { errors: [{ path: 'answer', message: 'not_an_option' }] },
    });
    expect(await confirm(first, a, 0)).toMatchObject({
      check: { chosen: 0, right: 1 },
      answers: null,
      acknowledgement: { at: expect.any(String) },
    });
    expect((await confirm(first, a, 1)).check).toMatchObject({ chosen: 0, right: 1 });
    expect((await confirm(second, a, 1)).check).toMatchObject({ chosen: 1, right: 1 });
  });

  it('shows its author how many chose each option', async () => {
    const { readers, a } = await asks();
    const [first, second, third] = readers;
    expect(a).toMatchObject({ check: { right: 1 }, answers: [0, 0, 0] });
    await confirm(first, a, 0);
    for (const who of [second, third]) await confirm(who, a, 1);
    expect(await api.as(a.by).call(announcements.get, on(a))).toMatchObject({ answers: [1, 2, 0], readers: { read: 3, total: 3 } });
  });

  it('stands as it is once it was answered, and goes with the confirmation only', async () => {
    const { readers, a } = await asks();
    const change = (body: object) => api.as(a.by).call(announcements.update, { ...on(a), body });
    await expect(change({ mustRead: false })).toBeProblem(400, 'invalid_input');
    expect((await change({ check: { ...check, options: ['Oui', 'Non'], right: 0 } })).check).toMatchObject({
      options: ['Oui', 'Non'],
      right: 0,
    });
    await confirm(readers[0], a, 0);
    await expect(change({ check: null })).toBeProblem(409, 'already_answered');
    expect((await change({ title: 'Les dépôts ferment tôt' })).check).toMatchObject({ question: check.question });
    const other = await anAnnouncement(api, { mustRead: true, check });
    expect((await api.as(other.by).call(announcements.update, { ...on(other), body: { check: null, mustRead: false } })).check).toBeNull();
  });

  it.each([
    [{ check: { ...check, right: 3 } }, 'check.right', 'not_an_option'],
    [{ check: { ...check, options: ['Oui', 'Oui'], right: 0 } }, 'check.options', 'options_alike'],
    [{ check, mustRead: false }, 'check', 'needs_confirmation'],
  ])('is refused when it makes no sense: %j', async (wrong, path, message) => {
    await expect(anAnnouncement(api, { mustRead: true, ...wrong })).rejects.toMatchObject({
      status: 400,
      body: { errors: [{ path, message }] },
    });
  });
});
