import type { Answer, HelpRequest, PointsPage, Question, Spotlight } from '@ruche/contracts';
import { expect, test, type Who } from './journey';

const SOON = { timeout: 5_000 };

test('a question goes to an expert found by a misspelt skill; the answer is accepted: points with their why, a badge, and the board moves before their eyes', async ({
  visit,
  as,
  word,
}) => {
  test.slow();
  const [asker, helper] = [await as('jules'), await as('sofia')];
  const title = `Comment soigner le refferencement de la lampe ${word} ?`;
  const question = await asker.send<Question>('POST', '/questions', { title, body: { markdown: `Celle du quai, modèle ${word}.` } });
  const before = (await helper.get<PointsPage>('/points')).total;

  const asking = await visit('jules');
  const page = await visit('sofia');
  await test.step('the skill that the title misspells finds who knows, and says why they', async () => {
    await asking.goto(question.url);
    await asking.getByRole('button', { name: 'Qui peut aider ?' }).click();
    const window = asking.getByRole('dialog', { name: 'Demander de l’aide' });
    await expect(window.getByRole('combobox', { name: 'Quelle compétence ?' })).toHaveValue('Référencement');
    await expect(window.getByRole('checkbox', { name: /Sofia Lambert.*Transmet.*preuve/ })).toBeChecked();
    await window.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(window).toBeHidden(SOON);
  });

  await test.step('the expert is told, and to answer the question is to help', async () => {
    await page.goto('/help');
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByText('Pourquoi vous')).toBeVisible();
    await expect(page.getByRole('link', { name: title })).toHaveAttribute('href', question.url);
  });
  const body = { markdown: `Le réglage ${word} se fait par la molette du bas, appareil éteint.` };
  const answer = await helper.send<Answer>('POST', `/questions/${question.id}/answers`, { body });
  await expect(page.getByText('Vous aidez Jules Perrin')).toBeVisible(SOON);

  await page.goto('/recognition?tab=top&period=all');
  const card = page.getByRole('region', { name: 'Vous, depuis le début' });
  await expect(card).toContainText(String(before));
  const row = page.getByRole('row').filter({ hasText: 'Sofia Lambert' });
  // What was earned where not everybody reads is in the sum, and not on the board.
  const shown = Number(await row.getByRole('cell').last().textContent());

  await test.step('accepted: the sum and the board move by themselves', async () => {
    await asking.reload();
    await asking.getByRole('button', { name: 'Accepter cette réponse' }).click();
    await expect(card).toContainText(String(before + 15), SOON);
    await expect(row.getByRole('cell').last()).toHaveText(String(shown + 15), SOON);
  });

  await test.step('three votes: a badge is told, and leads to the catalogue', async () => {
    for (const who of ['nora', 'ines', 'camille'] as const) await (await as(who)).send('PUT', `/entries/${answer.id}/vote`);
    const told = page.getByRole('region', { name: 'Messages' }).getByText('Vous avez gagné un badge.');
    await expect(told.first()).toBeVisible(SOON);
    await page.getByRole('button', { name: 'Le voir' }).first().click();
    await expect(page.getByRole('article').filter({ hasText: 'Réponse sûre' })).toContainText(/Obtenu|fois/);
  });

  await test.step('each line says why, with the way to it, and what waits is told apart', async () => {
    await page.goto('/recognition/points');
    const line = page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: 'Réponse acceptée' }).first();
    await expect(line).toContainText('+ 15');
    const contest = line.getByRole('button', { name: /^Contester/ });
    await contest.focus();
    await page.keyboard.press('Enter');
    const window = page.getByRole('dialog', { name: 'Contester cette ligne' });
    await expect(window).toContainText(title);
    await expect(window.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(window).toBeHidden();
    await expect(contest).toBeFocused();
    await expect(page.getByText('En attente')).toBeVisible();
    await line.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(new RegExp(`/q/${question.id}`));
  });

  await test.step('the request was useful, and its expert is free for the next', async () => {
    const [request] = await asker.list<HelpRequest>(`/help-requests?side=asker&entry=${question.id}`);
    await asker.send('PUT', `/help-requests/${request?.id}/rating`, { useful: true });
    await page.goto('/people/sofia');
    await expect(page.getByRole('region', { name: 'Ses réponses' }).getByRole('link', { name: title })).toBeVisible();
  });
});

test('thanks for something go to the profile, and their receiver keeps them private', async ({ visit, as, word, expected }) => {
  expected(/status of 409/);
  const helper = await as('ines');
  const post = await helper.send<{ id: number; url: string }>('POST', '/posts', {
    title: `Carnet ${word}`,
    body: { markdown: `Les leçons de ${word}, en cinq lignes.` },
  });
  await helper.send('PUT', `/posts/${post.id}/publication`, {});
  const giver = await visit('odile');
  await giver.goto(`/blog/${post.id}`);
  await giver.getByRole('button', { name: 'Autres actions' }).first().click();
  await giver.getByRole('menuitem', { name: 'Dire merci' }).click();
  const window = giver.getByRole('dialog');
  await window.getByRole('radio', { name: 'Le travail bien fait' }).check();
  await window.getByRole('textbox').fill(`Merci pour ${word}, cela nous a fait gagner une semaine.`);
  await window.getByRole('button', { name: 'Remercier' }).click();
  await expect(window).toBeHidden(SOON);

  const other = await visit('nora');
  const kudos = (page: typeof other) => page.getByRole('listitem').filter({ hasText: `Merci pour ${word}` });
  await other.goto('/people/ines');
  await expect(kudos(other)).toContainText(`pour Carnet ${word}`, SOON);
  const receiver = await visit('ines');
  await receiver.goto('/people/ines');
  await kudos(receiver).getByRole('button', { name: 'Garder pour moi' }).click();
  await expect(kudos(receiver)).toContainText('Visible de vous uniquement', SOON);
  await other.reload();
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(kudos(other)).toHaveCount(0);
});

test('the portrait of the week: drafted, written over, agreed to, on everybody’s home, and taken back', async ({ visit, as, word }) => {
  test.slow();
  const desk = await as('camille');
  for (const list of ['/spotlights', '/spotlights/desk'])
    for (const { id, can } of await desk.list<Spotlight>(list)) if (can.discard) await desk.send('DELETE', `/spotlights/${id}`);
  const editor = await visit('camille');
  await editor.goto('/recognition/portraits');
  await editor.getByRole('button', { name: 'Rédiger le suivant' }).click();
  const preparing = editor.getByRole('region', { name: 'À préparer' });
  const drafted = preparing.getByRole('listitem').first();
  await expect(drafted).toContainText('Brouillon', SOON);
  const [{ person }] = (await desk.list<Spotlight>('/spotlights/desk')) as [Spotlight];

  await test.step('somebody writes it over, and asks', async () => {
    await drafted.getByRole('button', { name: 'Modifier' }).click();
    const window = editor.getByRole('dialog');
    await window.getByRole('textbox', { name: 'En français' }).fill(`Un regard sur ${person.name} et une belle affaire de ${word}.`);
    await window.getByRole('textbox', { name: 'En anglais' }).fill(`A look at ${person.name} and a fine matter of ${word}.`);
    await window.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(window).toBeHidden(SOON);
    await drafted.getByRole('button', { name: 'Demander son accord' }).click();
    await expect(drafted).toContainText('Attend sa réponse', SOON);
  });

  // Whoever it is reads their own language.
  const words = {
    ofYou: /Un portrait de vous|A portrait of you/,
    yes: /Oui, avec plaisir|Yes, with pleasure/,
    said: /Vous avez dit oui|You said yes/,
    back: /Retirer mon accord|Take my agreement back/,
  };
  const featured = await visit(person.handle as Who);
  const other = await visit(person.handle === 'odile' ? 'nora' : 'odile');
  await test.step('whoever it is of says yes; only then it can appear', async () => {
    await featured.goto('/recognition/portraits');
    await expect(featured.getByRole('region', { name: words.ofYou })).toContainText(word);
    await featured.getByRole('button', { name: words.yes }).click();
    await expect(featured.getByText(words.said)).toBeVisible(SOON);
    await drafted.getByRole('button', { name: 'Publier' }).click(SOON);
    await expect(editor.getByRole('list', { name: 'Déjà parus' })).toContainText(word, SOON);
    await other.goto('/');
    await expect(other.getByRole('region', { name: 'Le portrait de la semaine' })).toContainText(word);
  });

  await test.step('taken back, it is nowhere', async () => {
    await featured.getByRole('button', { name: words.back }).click();
    await featured.getByRole('dialog').getByRole('button', { name: words.back }).click();
    await expect(featured.getByRole('region', { name: words.ofYou })).toBeHidden(SOON);
    await other.reload();
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(other.getByText(word)).toHaveCount(0);
  });
});
