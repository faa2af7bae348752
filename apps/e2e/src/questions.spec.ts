import type { Locator, Page } from '@playwright/test';
import type { Question } from '@ruche/contracts';
import type { Api } from './api';
import { expect, test } from './journey';
import { bellOf, enterEditor, unreadOn } from './screen';

const SOON = { timeout: 5_000 };
const answerOf = (page: Page, text: string): Locator => page.getByRole('article').filter({ hasText: text });
const aQuestion = (as: Api, title: string): Promise<Question> =>
  as.send('POST', '/questions', { title, body: { markdown: 'Pour **demain**, si possible.' } });

test('a question is asked, answered before the asker’s eyes, accepted, and whoever answered is told', async ({ visit, as, word }) => {
  test.slow();
  const title = `Qui connaît le fournisseur ${word} à Lyon ?`;
  await aQuestion(await as('ines'), `Où trouver le fournisseur ${word} ?`);
  const asker = await visit('jules');

  await test.step('similar ones are shown while typing', async () => {
    await asker.goto('/questions');
    await asker.locator('#main').getByRole('link', { name: 'Poser une question' }).click();
    await asker.getByRole('textbox', { name: 'Votre question' }).pressSequentially(title);
    const similar = asker.getByRole('link', { name: `Où trouver le fournisseur ${word}` });
    await expect(similar).toBeVisible(SOON);
    const body = await enterEditor(asker, 'Ce qu’il faut savoir pour répondre');
    await body.pressSequentially('Nous avons besoin de six cents cartons.');
    await asker.getByRole('button', { name: 'Poser la question' }).click();
    await expect(asker.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(asker.getByText('Pas encore de réponse')).toBeVisible();
  });

  const other = await visit('nora');
  await test.step('another answers: the asker sees it at once, and the bell rings with the reason', async () => {
    await other.goto(new URL(asker.url()).pathname);
    const field = await enterEditor(other, 'Votre réponse');
    await field.pressSequentially('Demande à Sandrine, elle les appelle le mardi.');
    await other.getByRole('button', { name: 'Répondre', exact: true }).last().click();
    await expect(answerOf(other, 'Demande à Sandrine')).toBeVisible(SOON);
    await expect(answerOf(asker, 'Demande à Sandrine')).toBeVisible(SOON);
    await bellOf(asker).click();
    const told = asker.getByRole('dialog').getByRole('article').filter({ hasText: title }).first();
    await expect(told).toContainText('Nora Haddad répond à', SOON);
    await expect(told).toContainText('parce que c’est votre question');
    await asker.keyboard.press('Escape');
  });

  await test.step('a vote against says what it costs, and turns around', async () => {
    const vote = (name: string) =>
      answerOf(asker, 'Demande à Sandrine').getByRole('button', { name: `Voter ${name} la réponse de Nora Haddad` });
    await vote('contre').hover();
    await expect(vote('contre')).toHaveAccessibleDescription(/coûte un point/);
    // The first vote is held back: the second is chosen while it is on its way, is shown at once and is the one that stays.
    const sent: string[] = [];
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await asker.route('**/api/entries/*/vote', async (route) => {
      sent.push(route.request().postData() ?? '');
      if (sent.length === 1) await released;
      await route.continue();
    });
    await vote('contre').click();
    await expect(vote('contre')).toHaveAttribute('aria-pressed', 'true');
    await vote('pour').click();
    await expect(vote('pour')).toHaveAttribute('aria-pressed', 'true');
    expect(sent).toEqual(['{"value":-1}']);
    const turned = asker.waitForResponse((reply) => reply.url().endsWith('/vote') && reply.request().postData() === '{"value":1}');
    release();
    await turned;
    await expect(vote('contre')).toHaveAttribute('aria-pressed', 'false');
    await expect(vote('pour')).toHaveAttribute('aria-pressed', 'true');
    await expect(answerOf(asker, 'Demande à Sandrine')).toContainText('1 pour et 0 contre');
    await asker.unroute('**/api/entries/*/vote');
  });

  await test.step('the asker accepts it, takes that back and accepts it again; the author is told once', async () => {
    const before = await unreadOn(other);
    await answerOf(asker, 'Demande à Sandrine').getByRole('button', { name: 'Accepter cette réponse' }).click();
    await expect(answerOf(asker, 'Demande à Sandrine')).toContainText('Réponse acceptée', SOON);
    await asker.getByRole('button', { name: 'Annuler' }).click();
    await expect(answerOf(asker, 'Demande à Sandrine')).not.toContainText('Réponse acceptée', SOON);
    await answerOf(asker, 'Demande à Sandrine').getByRole('button', { name: 'Accepter cette réponse' }).click();
    await expect(answerOf(other, 'Demande à Sandrine')).toContainText('Réponse acceptée', SOON);
    await expect.poll(() => unreadOn(other)).toBe(before + 1);
    await bellOf(other).click();
    const told = other.getByRole('dialog').getByRole('article').filter({ hasText: title }).first();
    await expect(told).toContainText('Jules Perrin accepte votre réponse');
    await told.getByRole('link', { name: title }).click();
    await expect(other).toHaveURL(/#answer-\d+$/);
    await expect(answerOf(other, 'Demande à Sandrine')).toBeFocused();
  });
});

test('a question by keyboard alone: to the list, to a question, answer, vote', async ({ visit, as, word }) => {
  const title = `Une question au clavier ${word} ?`;
  await aQuestion(await as('jules'), title);
  const page = await visit('nora');
  const { keyboard } = page;
  await page.goto('/');
  await expect(page.locator('[aria-keyshortcuts~="Control+K"]')).toBeAttached();
  await keyboard.press('g');
  await keyboard.press('q');
  await expect(page.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible();
  const link = page.locator('#main [data-row]').getByRole('link', { name: title });
  await expect(link).toBeVisible();
  await keyboard.press('j');
  await expect(link).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await keyboard.press('r');
  await expect(page.locator('[contenteditable="true"][aria-label="Votre réponse"]')).toBeFocused();
  await keyboard.type('Sans souris, tout va bien.');
  await keyboard.press('Control+Enter');
  await expect(answerOf(page, 'Sans souris, tout va bien.')).toBeFocused(SOON);
});

test('questions on a phone: nothing is cut, one can answer', async ({ visit, as, word }) => {
  const question = await aQuestion(await as('jules'), `Une question de poche ${word} ?`);
  const page = await visit('nora', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  for (const path of ['/questions', '/questions/new', question.url]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
  const field = await enterEditor(page, 'Votre réponse');
  await field.pressSequentially('Depuis le dépôt.');
  await page.getByRole('button', { name: 'Répondre', exact: true }).last().click();
  await expect(answerOf(page, 'Depuis le dépôt.')).toBeVisible(SOON);
});
