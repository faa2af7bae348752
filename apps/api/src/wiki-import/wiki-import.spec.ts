import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type PageImport, pageImports, pages } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { isStorable, nodesOf, plainText } from '@ruche/rich-text';
import { fromMarkdown } from '@ruche/rich-text/markdown';
import supertest from 'supertest';
import yazl from 'yazl';
import { noise, onDisk, zip as textZip } from '../core/files/files.factory';
import { naughty } from '../platform/search/naughty-strings';
import { useApi } from '../testing/api';
import { aPerson, aSpace, people, type TestPerson, type TestSpace } from '../testing/factories';
import { drainJobs } from '../testing/jobs';
import '../testing/matchers';
import { openArchive } from './archive';
import { ImportRefused } from './refused';

const api = useApi();
const id = (of: number) => ({ params: { id: String(of) } });

const folder = () => mkdtemp(join(tmpdir(), 'ruche-zip-'));

type Members = Record<string, string | Buffer>;

/** An archive as programs make it. */
async function zipOf(members: Members): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(members)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const send = async (who: TestPerson, space: TestSpace, bytes: Buffer, more = ''): Promise<PageImport> => {
  const answer = await api.as(who).upload(`/api/pages/import?spaceId=${space.id}${more}`, bytes, 'handbook.zip');
  if (answer.status !== 202) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  await drainJobs(api);
  return api.as(who).call(pageImports.get, id((answer.body as PageImport).id));
};

/** The Markdown in an archive, by its path. */
async function textsIn(zip: Buffer): Promise<Record<string, string>> {
  const at = await folder();
  await writeFile(join(at, 'out.zip'), zip);
  const archive = await openArchive(join(at, 'out.zip'), join(at, 'scratch'));
  const names = archive.names.filter((name) => name.endsWith('.md')).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await archive.read(name)).toString()])));
}

/** The tree of a space as text: `a(b c(d))`. */
async function drawn(who: TestPerson, space: TestSpace): Promise<string> {
  const all = (await api.as(who).call(pages.tree, { params: { slug: space.slug } })).items;
  const draw = (parentId: number | null): string =>
    all
      .filter((page) => (page.parentId ?? null) === parentId)
      .map((page) => `${page.title}${all.some((child) => child.parentId === page.id) ? `(${draw(page.id)})` : ''}`)
      .join(' · ');
  return draw(null);
}

async function pageCalled(who: TestPerson, space: TestSpace, title: string) {
  const all = (await api.as(who).call(pages.tree, { params: { slug: space.slug } })).items;
  const found = all.find((page) => page.title === title);
  if (!found) throw new Error(`no page "${title}" among ${all.map((page) => page.title).join(', ')}`);
  return api.as(who).call(pages.get, id(found.id));
}

async function aWriter(): Promise<{ space: TestSpace; writer: TestPerson }> {
  const space = await aSpace(api);
  const [writer] = (await people(api, 1, { in: space })) as [TestPerson];
  return { space, writer };
}

const handbook = async (): Promise<Members> => ({
  'handbook/README.md':
    '# Manuel\n\nVoir [les revues](reviews/README.md#trois-règles), [le ton](./ton-de-voix.md) et [la charte](manquante.md).\n',
  'handbook/ton-de-voix.md':
    '---\ntitle: Ton de voix\nowner: nora\n---\n\nSobre. <br> **Vrai**.\n\n<details>\n<summary>Plus</summary>\n\nDu miel.\n\n</details>\n',
  'handbook/reviews/README.md':
    '# Revues\n\n## Trois règles\n\n| Qui | Quoi |\n| --- | :-: |\n| *Nora* | relit |\n\n![Schéma](../media/un%20sch%C3%A9ma.png)\n',
  'handbook/reviews/recettes/a.md':
    '# Recette A\n\n> [!WARNING]\n> Chaud.\n\n[Retour](../README.md) [Les chiffres](../../media/chiffres.csv) [Place](#rien) [Étude](ftp://x.fr/e.pdf)\n',
  'handbook/media/un schéma.png': await noise({ width: 60, height: 40 }).png().toBuffer(),
  'handbook/media/chiffres.csv': 'année;coût\n2026;12\n',
  'handbook/media/oublié.txt': 'Personne ne me montre.',
});

describe('an archive of Markdown', () => {
  it('becomes pages with their places, links, images, tables and files, and a report says what was left out', async () => {
    const { space, writer } = await aWriter();
    const made = await send(writer, space, await zipOf(await handbook()));
    expect(made).toMatchObject({ state: 'done', name: 'handbook.zip', refusal: null, can: { undo: true } });
    expect(made.progress.done).toBe(made.progress.total);
    expect(made.report).toMatchObject({
      pages: 5,
      images: 1,
      files: 1,
      tables: 1,
      links: { internal: 4, external: 0, broken: 1 },
      roots: [{ title: 'Manuel' }],
    });
    expect(made.report?.left.map(({ file, what, detail }) => [file, what, detail]).sort()).toEqual(
      [
        ['README.md', 'missing_page', 'manquante.md'],
        ['reviews/recettes/a.md', 'missing_anchor', '#rien'],
        ['reviews/recettes/a.md', 'refused_address', 'ftp://x.fr/e.pdf'],
        ['ton-de-voix.md', 'front_matter', 'owner'],
        ['media/oublié.txt', 'unused_file', ''],
      ].sort(),
    );
    expect(await drawn(writer, space)).toBe('Manuel(Revues(Recettes(Recette A)) · Ton de voix)');
    const counted = await api.db.row<{ rows: number }>(`SELECT reltuples::int AS rows FROM pg_class WHERE oid = 'wiki_pages'::regclass`);
    expect(counted?.rows).toBeGreaterThanOrEqual(5);
    const top = await pageCalled(writer, space, 'Manuel');
    const reviews = await pageCalled(writer, space, 'Revues');
    const recipe = await pageCalled(writer, space, 'Recette A');
    const markdown = (await api.as(writer).send('GET', `/api/pages/${top.id}/export`)).text;
    expect(markdown).toContain(`[les revues](/wiki/${reviews.id}#trois-règles)`);
    expect(markdown).toContain('et la charte.');
    const image = [...nodesOf(reviews.body.doc as RichDoc)].find((node) => node.type === 'image');
    expect(image).toMatchObject({ attrs: { alt: 'Schéma', fileId: expect.any(Number) } });
    expect((await api.as(writer).send('GET', `/api/files/${(image as { attrs: { fileId: number } }).attrs.fileId}`)).status).toBe(200);
    expect(recipe.body.text).toContain('Chaud.');
    expect(recipe.crumbs.map((crumb) => crumb.title)).toEqual(['Manuel', 'Revues', 'Recettes']);
    expect((await onDisk(api)).incoming).toBe(0);
  });

  it('goes out as Markdown that comes in as the same pages', async () => {
    const { space, writer } = await aWriter();
    await send(writer, space, await zipOf(await handbook()));
    const top = await pageCalled(writer, space, 'Manuel');
    const outOf = async (who: TestPerson, page: { id: number }) =>
      supertest(api.app.getHttpServer())
        .get(`/api/pages/${page.id}/export?below=1`)
        .set({ host: 'localhost', cookie: await api.cookieOf(who) })
        .buffer(true)
        .parse(binary);
    const out = await outOf(writer, top);
    expect(out.headers['content-type']).toBe('application/zip');
    const again = await aWriter();
    const made = await send(again.writer, again.space, out.body as Buffer);
    expect(made.report).toMatchObject({ pages: 5, images: 1, files: 1, tables: 1, links: { internal: 4, broken: 0 }, leftTotal: 1 });
    expect(await drawn(again.writer, again.space)).toBe(await drawn(writer, space));
    for (const title of ['Manuel', 'Revues', 'Ton de voix', 'Recette A']) {
      const [before, after] = [await pageCalled(writer, space, title), await pageCalled(again.writer, again.space, title)];
      expect(shape(after.body.doc)).toEqual(shape(before.body.doc));
    }
    const second = await outOf(again.writer, await pageCalled(again.writer, again.space, 'Manuel'));
    const [first, next] = [await textsIn(out.body as Buffer), await textsIn(second.body as Buffer)];
    expect(Object.keys(first)).toHaveLength(5);
    expect(next).toEqual(first);
    const html = await api.as(writer).send('GET', `/api/pages/${top.id}/export?below=1&format=html`);
    expect(html.text).toMatch(/<img src="data:image\/webp;base64,/);
    expect(html.text).toContain(`href="#page-${(await pageCalled(writer, space, 'Revues')).id}"`);
  });

  it('goes to the trash as a whole when it is undone, once', async () => {
    const { space, writer } = await aWriter();
    const made = await send(writer, space, await zipOf(await handbook()));
    expect(await api.as(writer).call(pageImports.undo, id(made.id))).toMatchObject({ state: 'undone', can: { undo: false } });
    expect(await drawn(writer, space)).toBe('');
    expect(await api.as(writer).call(pageImports.undo, id(made.id))).toMatchObject({ state: 'undone' });
    const other = await aPerson(api, { in: space });
    await expect(api.as(other).call(pageImports.get, id(made.id))).toBeProblem(404);
  });

  it('stands below the page that was named, for those who may write there', async () => {
    const { space, writer } = await aWriter();
    const page = await api.as(writer).call(pages.create, { body: { spaceId: space.id, title: 'Archives' } });
    await send(writer, space, await zipOf({ 'a.md': '# Une\n', 'b.md': '# Deux\n' }), `&parentId=${page.id}`);
    expect(await drawn(writer, space)).toBe('Archives(Une · Deux)');
    const stranger = await aPerson(api);
    expect(
      (
        await api
          .as(stranger)
          .upload(`/api/pages/import?spaceId=${(await aSpace(api, { visibility: 'hidden' })).id}`, textZip({ 'a.md': 'a' }), 'a.zip')
      ).status,
    ).toBe(404);
  });
});

const binary = (response: unknown, done: (error: Error | null, body: unknown) => void): void => {
  const chunks: Buffer[] = [];
  (response as NodeJS.ReadableStream).on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
};

/** A document without the ids that differ from one import to the next. */
const shape = (doc: unknown): unknown =>
  JSON.parse(
    JSON.stringify(doc)
      .replace(/\/wiki\/\d+|\/api\/files\/\d+/g, '…')
      .replace(/"(fileId|width|height)":\d+/g, '"$1":null'),
  );

describe('archives of other wikis', () => {
  it('of Notion: names lose their ids, a folder belongs to the page beside it, asides are callouts', async () => {
    const { space, writer } = await aWriter();
    const [a, b] = ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210'];
    const inside = await zipOf({
      [`Équipe ${a}.md`]: `# Équipe\n\n[Rituel](%C3%89quipe%20${a}/Rituel%20${b}.md)\n\n<aside>\n💡 Le lundi.\n\n</aside>\n`,
      [`Équipe ${a}/Rituel ${b}.md`]: '# Rituel\n\nÀ dix heures.\n',
    });
    const made = await send(writer, space, await zipOf({ 'Export-Part-1.zip': inside }));
    expect(made.report).toMatchObject({ pages: 2, links: { internal: 1, broken: 0 }, leftTotal: 0 });
    expect(await drawn(writer, space)).toBe('Équipe(Rituel)');
    expect((await pageCalled(writer, space, 'Équipe')).body.doc).toMatchObject({ content: [{ type: 'paragraph' }, { type: 'callout' }] });
  });

  it('of Confluence: pages stand where their trails say, macros become ours', async () => {
    const { space, writer } = await aWriter();
    const page = (title: string, crumbs: string, content: string) =>
      `<html><head><title>Equipe : ${title}</title></head><body><ol id="breadcrumbs">${crumbs}</ol><h1 id="title-heading"><span id="title-text">Equipe : ${title}</span></h1><div id="main-content" class="wiki-content">${content}</div></body></html>`;
    const home = '<li><a href="index.html">Equipe</a></li>';
    const made = await send(
      writer,
      space,
      await zipOf({
        'EQ/index.html': '<html><body><ul><li><a href="Accueil_1.html">Accueil</a></li></ul></body></html>',
        'EQ/Accueil_1.html': page('Accueil', home, '<p>Voir <a href="Guide_2.html">le guide</a>.</p>'),
        'EQ/Guide_2.html': page(
          'Guide',
          `${home}<li><a href="Accueil_1.html">Accueil</a></li>`,
          '<div class="confluence-information-macro confluence-information-macro-warning"><p>Chaud</p></div><table class="confluenceTable"><tbody><tr><th colspan="2">a</th></tr><tr><td>b</td><td><ul><li>c</li></ul></td></tr></tbody></table><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: java; gutter: false">int a;\nint b;</pre><p><img src="attachments/2/3.png"></p>',
        ),
        'EQ/attachments/2/3.png': await noise({ width: 30, height: 20 }).png().toBuffer(),
      }),
    );
    expect(made.report).toMatchObject({ pages: 2, images: 1, tables: 1, links: { internal: 1 } });
    expect(await drawn(writer, space)).toBe('Accueil(Guide)');
    const guide = await pageCalled(writer, space, 'Guide');
    expect(guide.body.doc).toMatchObject({
      content: [
        { type: 'callout', attrs: { kind: 'danger' } },
        { type: 'table' },
        { type: 'codeBlock', attrs: { language: 'java' }, content: [{ text: 'int a;\nint b;' }] },
        { type: 'paragraph', content: [{ type: 'image' }] },
      ],
    });
  });
});

describe('what is refused leaves nothing behind', () => {
  const opening = async (bytes: Buffer) => {
    const at = await folder();
    await writeFile(join(at, 'a.zip'), bytes);
    return openArchive(join(at, 'a.zip'), join(at, 'scratch'));
  };

  it('an archive without pages, and one that is none', async () => {
    const { space, writer } = await aWriter();
    const before = await onDisk(api);
    expect(await send(writer, space, await zipOf({ 'a.bin': 'x' }))).toMatchObject({ state: 'refused', refusal: 'no_pages', report: null });
    expect(await send(writer, space, Buffer.from('not a zip'))).toMatchObject({ state: 'refused', refusal: 'bad_archive' });
    expect(await drawn(writer, space)).toBe('');
    expect(await onDisk(api)).toEqual(before);
  });

  it('names that lead out of the archive', async () => {
    for (const name of ['../out.md', '/etc/out.md', 'a/../../out.md', 'C:/out.md', 'a\\..\\..\\out.md'])
      await expect(opening(textZip({ [name]: 'x' }))).rejects.toEqual(new ImportRefused('unsafe_archive'));
  });

  it('links, passwords, members that share their bytes', async () => {
    const plain = textZip({ 'a.md': '/etc/passwd' });
    const at = plain.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const link = Buffer.from(plain);
    link.writeUInt32LE(0o120777 * 65_536, at + 38);
    await expect(opening(link)).rejects.toEqual(new ImportRefused('unsafe_archive'));
    const locked = Buffer.from(plain);
    locked.writeUInt16LE(1, at + 8);
    locked.writeUInt16LE(1, 6);
    await expect(opening(locked)).rejects.toBeInstanceOf(ImportRefused);
  });

  it('a bomb is cut by the bytes that come, whatever it declares', async () => {
    const zip = new yazl.ZipFile();
    zip.addBuffer(Buffer.alloc(64 * 1024 ** 2), 'a.md', { compress: true });
    zip.end();
    const bytes: Buffer[] = [];
    for await (const chunk of zip.outputStream) bytes.push(chunk as Buffer);
    await expect(opening(Buffer.concat(bytes))).rejects.toEqual(new ImportRefused('archive_too_large'));
  });

  it('a folder is read without following links', async () => {
    const at = await folder();
    await mkdir(join(at, 'docs'));
    await writeFile(join(at, 'docs', 'a.md'), '# A');
    await symlink(dirname(at), join(at, 'docs', 'out'));
    expect((await openArchive(join(at, 'docs'), join(at, 'scratch'))).names).toEqual(['a.md']);
    expect(await readdir(at)).not.toContain('scratch');
  });
});

describe('strings that break software', () => {
  const storable = naughty.filter((text) => isStorable(text) && text.trim() !== '' && !/[\r\n]/.test(text));

  it('survive byte by byte in bodies, and come back from Markdown with the same words', async () => {
    const { space, writer } = await aWriter();
    const content = storable.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
    const doc = { type: 'doc', content };
    const page = await api.as(writer).call(pages.create, { body: { spaceId: space.id, title: 'Cordes sensibles', body: { doc } } });
    const { body } = await api.as(writer).call(pages.get, id(page.id));
    expect(body.doc).toEqual(doc);
    const markdown = (await api.as(writer).send('GET', `/api/pages/${page.id}/export`)).text;
    expect(plainText(fromMarkdown(markdown)).replace(/\s+/g, ' ')).toBe(`Cordes sensibles ${storable.join(' ')}`.replace(/\s+/g, ' '));
  });

  it('and in titles, but for the blanks around them; what is too short, too long or of no one line is refused', async () => {
    const { space, writer } = await aWriter();
    const page = await api.as(writer).call(pages.create, { body: { spaceId: space.id, title: 'Cordes sensibles' } });
    let { version } = page;
    for (const title of naughty.filter((one) => isStorable(one))) {
      const kept = title.trim();
      const length = [...kept].length;
      const fits = length >= 3 && length <= 150 && !/[\p{Cc}\u2028\u2029]/u.test(kept);
      const headers = { 'if-match': `"${version}"` };
      const answer = await api.as(writer).send('PUT', `/api/pages/${page.id}`, { body: { title }, headers });
      expect([title, answer.status]).toEqual([title, fits ? 200 : 400]);
      if (fits) expect((answer.body as { title: string }).title).toBe(kept);
      if (fits) version = (answer.body as { version: number }).version;
    }
  });
});
