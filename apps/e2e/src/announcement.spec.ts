import type { Locator } from '@playwright/test';
import type { Announcement } from '@ruche/contracts';
import { expect, test } from './journey';
import { bellOf, enterEditor, unreadOn } from './screen';

const PHONE = { width: 360, height: 740 };

test('an announcement is made, read on a phone by keyboard alone, counted, and recalled to the others', async ({ visit, as, word }) => {
  test.slow();
  const title = `Les dépôts ferment plus tôt ${word}`;
  const facilitator = await visit('camille');
  const api = await as('camille');
  const { id: spaceId } = await api.space('rentree');
  await api.send('PUT', '/spaces/rentree/charter-acceptance', {});
  const reader = await visit('nora', { viewport: PHONE });
  await reader.goto('/');
  const before = await unreadOn(reader);

  await test.step('a facilitator writes it, for a confirmation', async () => {
    await facilitator.goto(`/news/new?space=${spaceId}`);
    await facilitator.getByRole('textbox', { name: 'Le titre' }).fill(title);
    const body = await enterEditor(facilitator, 'Le texte');
    await body.pressSequentially('À 17 h le 24, partout.');
    await facilitator.getByRole('switch', { name: 'Demander une confirmation de lecture' }).check({ force: true });
    await facilitator.getByRole('switch', { name: 'Poser une question à qui confirme' }).check({ force: true });
    await facilitator.getByRole('button', { name: 'Annoncer' }).click();
    await expect(facilitator.getByRole('alert')).toContainText('La question de compréhension est trop courte.');
    await facilitator.getByRole('textbox', { name: 'La question' }).fill('À quelle heure, le 24 ?');
    await facilitator.getByRole('button', { name: 'Ajouter une réponse' }).click();
    for (const [i, option] of ['À midi', 'À 17 h', 'À minuit'].entries())
      await facilitator.getByRole('textbox', { name: `Réponse ${i + 1}` }).fill(option);
    await facilitator.getByRole('radio', { name: 'La réponse 2 est la bonne' }).check();
    await facilitator.getByRole('button', { name: 'Annoncer' }).click();
    await expect(facilitator.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
  const id = Number(/\/news\/(\d+)/.exec(facilitator.url())?.[1]);

  await test.step('its readers are told at once, and asked on their home page', async () => {
    await expect.poll(() => unreadOn(reader)).toBeGreaterThan(before);
    await bellOf(reader).click();
    const told = reader.locator('#main, [role=dialog]').getByRole('article').filter({ hasText: title });
    await expect(told.filter({ hasText: 'parce qu’elle s’adresse à vous' })).toBeVisible();
    await reader.goto('/');
    await expect(reader.getByText('Camille Morel vous demande de confirmer que vous l’avez lue.').first()).toBeVisible();
  });

  await test.step('one of them reads it, answers its question and confirms, without a mouse', async () => {
    await reader.goto(`/news/${id}`);
    const button = reader.getByRole('button', { name: 'J’ai lu et compris' });
    await expect(button).toBeVisible();
    const options = reader.getByRole('group', { name: 'À quelle heure, le 24 ?' }).getByRole('radio');
    const isIn = (target: Locator) => target.evaluateAll((all) => all.includes(document.activeElement as HTMLElement));
    const tabTo = async (target: Locator) => {
      for (let steps = 0; steps < 60 && !(await isIn(target)); steps += 1) await reader.keyboard.press('Tab');
    };
    await tabTo(options);
    await tabTo(button);
    await reader.keyboard.press('Enter');
    await expect(reader.getByRole('alert')).toContainText('Choisissez une réponse.');
    await reader.keyboard.press('Shift+Tab');
    await reader.keyboard.press('ArrowUp');
    await expect(reader.getByRole('radio', { name: 'À 17 h' })).toBeChecked();
    await tabTo(button);
    await reader.keyboard.press('Enter');
    await expect(reader.getByText(/Vous avez confirmé/)).toBeVisible();
    await expect(reader.getByText('Votre réponse, « À 17 h », est la bonne.')).toBeVisible();
    expect(await reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });

  await test.step('its author sees who, and reminds the others alone', async () => {
    await facilitator.reload();
    const side = facilitator.locator('aside');
    await expect(side.getByText(/^1 sur \d+$/)).toBeVisible();
    await expect(side.getByText(/^100\s%\sde bonnes réponses \(1 sur 1\)$/)).toBeVisible();
    await side.getByRole('button', { name: 'Oui' }).click();
    await expect(side.getByRole('link', { name: 'Nora Haddad' })).toBeVisible();
    await side.getByRole('button', { name: 'Rappeler aux autres' }).click();
    await expect(side.getByText(/Dernier rappel/)).toBeVisible();
    await expect(side.getByRole('button', { name: 'Rappeler aux autres' })).toHaveCount(0);
    const told = async (who: 'jules' | 'nora') =>
      (await (await as(who)).list<{ reason: string; entry: { id: number } | null }>('/notifications')).filter(
        (n) => n.entry?.id === id && n.reason === 'reminded',
      ).length;
    await expect.poll(() => told('jules')).toBe(1);
    expect(await told('nora')).toBe(0);
    expect((await api.get<Announcement>(`/announcements/${id}`)).can.remind).toBe(false);
  });
});
