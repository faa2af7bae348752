import { describe, expect, it } from '@jest/globals';
import { me, type PeopleImportReport, people } from '@ruche/contracts';
import sharp from 'sharp';
import { useApi } from '../../testing/api';
import { aPerson, next, type TestPerson } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
const address = (name: string) => `${name}-${process.pid}-${next()}@import.test`;
const send = async (admin: TestPerson, text: string | Buffer, path = 'imports'): Promise<PeopleImportReport> => {
  const reply = await api.as(admin).upload(`/api/admin/people/${path}`, Buffer.from(text), 'staff.csv', 'text/csv');
  expect(reply.status).toBe(200);
  return reply.body as PeopleImportReport;
};
const anAdmin = () => aPerson(api, { role: 'admin' });
const byEmail = (email: string) =>
  api.db.row<{
    id: number;
    handle: string;
    name: string;
    title: string;
    department: string;
    site: string;
    avatar_file_id: number | null;
    password_hash: string | null;
    manager_id: number | null;
  }>('SELECT * FROM people WHERE email = $1', [email]);
const count = async () => (await api.db.row<{ n: number }>('SELECT count(*)::int AS n FROM people'))?.n;

describe('people of a CSV file', () => {
  it('come in with their skills, languages and manager, whatever the separator and the order', async () => {
    const [admin, ada, bob] = [await anAdmin(), address('ada'), address('bob')];
    const skill = `Gravure ${next()}`;
    const text = `\uFEFFPrénom;Nom;Courriel;Service;Métier;Langues;Compétences;Responsable\r\nAda;Lovelace;${ada.toUpperCase()};Calcul;"Cheffe; analyste";Français, anglais;${skill}:4|Lecture;${bob}\r\nBob;Martin;${bob};;;;;\r\n`;
    const preview = await send(admin, text, 'preview');
    expect(preview).toMatchObject({ read: 2, created: 2, updated: 0, mistakeCount: 0, ids: [] });
    expect(preview.people[0]).toMatchObject({ name: 'Ada Lovelace', email: ada, skills: 2, known: false });
    expect(await byEmail(ada)).toBeUndefined();
    expect((await send(admin, text)).ids).toHaveLength(2);
    const [her, his] = [await byEmail(ada), await byEmail(bob)];
    expect(her).toMatchObject({ department: 'Calcul', password_hash: null, manager_id: his?.id });
    const seen = await api.as(admin).call(people.get, { params: { handle: her?.handle ?? '' } });
    expect(seen).toMatchObject({ title: 'Cheffe; analyste', languages: ['fr', 'en'], manager: { id: his?.id } });
    expect(seen.skills.map(({ label, declared }) => [label.fr, declared])).toEqual([
      [skill, 4],
      ['Lecture', 2],
    ]);
    expect((await api.as(admin).call(people.list, { query: { q: skill } })).items.map(({ id }) => id)).toContain(her?.id);
  });

  it('bring who is there up to date, and leave what they leave empty', async () => {
    const [admin, ada] = [await anAdmin(), await aPerson(api)];
    await api.as(ada).call(me.update, { body: { bio: 'À moi' }, headers: { 'if-match': '"1"' } });
    const report = await send(admin, `email,name,department,bio\n${ada.email},Ada Nouvelle,Ailleurs,\n`);
    expect(report).toMatchObject({ created: 0, updated: 1, ids: [ada.id] });
    expect(await api.as(ada).call(me.get)).toMatchObject({ name: 'Ada Nouvelle', department: 'Ailleurs', bio: 'À moi' });
  });

  it('bring how much of a week somebody works, and leave it where nothing is said', async () => {
    const admin = await anAdmin();
    const said = ['80 %', '0,6', '100', '1', ''];
    const emails = said.map((_, i) => address(`part${i}`));
    const rows = said.map((share, i) => `${emails[i]};Personne ${i};${share}`);
    await send(admin, ['email;nom;Temps de travail', ...rows].join('\n'));
    const kept = await api.db.rows('SELECT working_time AS n FROM people WHERE email = ANY($1) ORDER BY email', [emails]);
    expect(kept).toEqual([{ n: 80 }, { n: 60 }, { n: 100 }, { n: 100 }, { n: 100 }]);
    await send(admin, `email;nom;quotité\n${emails[0]};Personne 0;\n`);
    expect(await api.db.row('SELECT working_time AS n FROM people WHERE email = $1', [emails[0]])).toEqual({ n: 80 });
    const wrong = await send(admin, ['email;nom;ETP', ...['0', '120', 'plein'].map((share) => `${address('x')};X;${share}`)].join('\n'));
    expect(wrong.mistakes.map(({ code }) => code)).toEqual(['bad_working_time', 'bad_working_time', 'bad_working_time']);
  });

  it('name every wrong row by its line, and then none comes in', async () => {
    const [admin, fine] = [await anAdmin(), address('fine')];
    const before = await count();
    const lines = [
      'email,name,languages,skills,manager,title',
      `${fine},Fine,,,,`,
      ',Sans adresse,,,,',
      'pas une adresse,X,,,,',
      `${address('x')},,,,,`,
      `${fine.toUpperCase()},Encore,,,,`,
      `${address('x')},Langue,klingon,,,`,
      `${address('x')},Niveau,,Chant:9,,`,
      `${address('x')},Chef,,,nobody@import.test,`,
      `${address('x')},"Long",,,,${'x'.repeat(90)}`,
    ];
    const report = await send(admin, lines.join('\n'));
    expect(report.mistakes.map(({ line, code }) => [line, code])).toEqual([
      [3, 'no_email'],
      [4, 'bad_email'],
      [5, 'no_name'],
      [6, 'twice'],
      [7, 'unknown_language'],
      [8, 'bad_level'],
      [9, 'unknown_manager'],
      [10, 'too_long'],
    ]);
    expect(report.ids).toEqual([]);
    expect(await count()).toBe(before);
    expect((await send(admin, 'nom,prenom\nA,B')).mistakes).toEqual([{ line: 1, code: 'unreadable', what: 'no column of addresses' }]);
  });

  it('come in as spreadsheets and address books wrote them', async () => {
    const admin = await anAdmin();
    const [a, b, c, d] = [address('a'), address('b'), address('c'), address('d')];
    const excel = `sep=;\r\nNom;Prénom;Adresse de messagerie;Fonction;Service;Ville (bureau)\r\nLefèvre;Noël;${a};Chargé d’œuvre;Études;Orléans\r\n;;;;;\r\n`;
    const windows = Buffer.from(excel.replaceAll('’', '\x92').replaceAll('œ', '\x9c'), 'latin1');
    expect(await send(admin, windows)).toMatchObject({ read: 1, created: 1, mistakeCount: 0 });
    expect(await byEmail(a)).toMatchObject({ name: 'Noël Lefèvre', title: 'Chargé d’œuvre', department: 'Études', site: 'Orléans' });
    const outlook = `"Title","First Name","Last Name","Department","Job Title","Business City","E-mail Address","Notes"\r\n"Mme","Zoé","Martin","Magasins","Responsable ""rayon""","Lyon","${b}","Deux\r\nlignes"\r\n`;
    expect(await send(admin, `\uFEFF${outlook}`)).toMatchObject({ created: 1, mistakeCount: 0 });
    expect(await byEmail(b)).toMatchObject({ name: 'Zoé Martin', title: 'Responsable "rayon"', site: 'Lyon' });
    const google = `First Name,Last Name,Labels,Organization Title,Organization Department,E-mail 1 - Label,E-mail 1 - Value\nInès,Roux,* myContacts,Designer,Marque,Work,${c} ::: autre@import.test\n`;
    expect(await send(admin, google)).toMatchObject({ created: 1, mistakeCount: 0 });
    expect(await byEmail(c)).toMatchObject({ name: 'Inès Roux', title: 'Designer', department: 'Marque' });
    const unicode = Buffer.from(`name\temail\tsite\r\nÉlodie "Lo" Ngô\t${d}\tNîmes\r\n`, 'utf16le');
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), unicode]);
    for (const bytes of [unicode, marked, Buffer.from(marked).swap16()]) expect((await send(admin, bytes)).mistakes).toEqual([]);
    expect(await byEmail(d)).toMatchObject({ name: 'Élodie "Lo" Ngô', site: 'Nîmes' });
    const wrong = await send(admin, `sep=;\nemail;name\n${address('e')};\n`);
    expect(wrong.mistakes.map(({ line, code }) => [line, code])).toEqual([[3, 'no_name']]);
  });

  it('refuses a circle of managers', async () => {
    const [admin, a, b] = [await anAdmin(), address('a'), address('b')];
    const report = await send(admin, `email,name,manager\n${a},A,${b}\n${b},B,${a}\n`);
    expect(report.mistakes.map(({ code }) => code)).toEqual(['manager_cycle', 'manager_cycle']);
  });

  it('is for admins', async () => {
    const member = await aPerson(api);
    for (const path of ['preview', 'imports'])
      expect((await api.as(member).upload(`/api/admin/people/${path}`, Buffer.from('email,name'), 'x.csv', 'text/csv')).status).toBe(403);
  });
});

describe('people of a vCard file', () => {
  it('come in with their pictures, folded lines and escapes', async () => {
    const [admin, zoe, max] = [await anAdmin(), address('zoe'), address('max')];
    const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#F2B705' } })
      .png()
      .toBuffer();
    const folded = png.toString('base64').replace(/(.{60})/g, '$1\r\n ');
    const cards = `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoé d'Artagnan\r\nN:d'Artagnan;Zoé;;;\r\nEMAIL;TYPE=work:${zoe}\r\nTITLE:Cheffe\\, atelier\r\nORG:Alvéole;Atelier\r\nADR;TYPE=work:;;1 rue;Lyon;;69000;France\r\nNOTE:Une ligne\\nune autre\r\nCATEGORIES:Couture,Teinture:4\r\nPHOTO:data:image/png;base64,${folded}\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Max H=C3=A9=\r\nlie\r\nEMAIL:${max}\r\nPHOTO;ENCODING=BASE64;PNG:${png.toString('base64')}\r\nEND:VCARD\r\n`;
    const report = await send(admin, cards);
    expect(report).toMatchObject({ read: 2, created: 2, mistakeCount: 0 });
    const her = await byEmail(zoe);
    const seen = await api.as(admin).call(people.get, { params: { handle: her?.handle ?? '' } });
    expect(seen).toMatchObject({
      name: "Zoé d'Artagnan",
      title: 'Cheffe, atelier',
      department: 'Atelier',
      site: 'Lyon',
      bio: 'Une ligne\nune autre',
    });
    expect(seen.avatarUrl).toMatch(/^\/api\/files\/\d+/);
    expect((await byEmail(max))?.name).toBe('Max Hélie');
    expect((await byEmail(max))?.avatar_file_id).not.toBeNull();
  });

  it('come in as old mail programs wrote them: other encodings, quoted letters, pictures without an end', async () => {
    const [admin, zoe, max, lea] = [await anAdmin(), address('zoe'), address('max'), address('lea')];
    const jpeg = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#1E6B50' } })
      .jpeg()
      .toBuffer();
    const lines = (width: number, mark: string) => jpeg.toString('base64').replace(new RegExp(`(.{${width}})`, 'g'), `$1${mark}`);
    const outlook = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;LANGUAGE=fr;CHARSET=Windows-1252:Müller;Zoë',
      'FN;CHARSET=Windows-1252:Zoë Müller',
      'ORG;CHARSET=Windows-1252:Alvéole;Études',
      'TITLE;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Charg=E9e d=92=E9tudes et =',
      'de clients',
      'EMAIL;INTERNET:zoe@ailleurs.test',
      `EMAIL;PREF;INTERNET:${zoe}`,
      'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
      ` ${lines(70, '\r\n ')}`,
      '',
      'X-MS-OL-DEFAULT-POSTAL-ADDRESS:0',
      'END:VCARD',
      '',
    ];
    expect(await send(admin, Buffer.from(outlook.join('\r\n'), 'latin1'))).toMatchObject({ created: 1, mistakeCount: 0 });
    const her = await byEmail(zoe);
    expect(her).toMatchObject({ name: 'Zoë Müller', department: 'Études', title: 'Chargée d’études et de clients' });
    expect(her?.avatar_file_id).not.toBeNull();
    const google = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Max Hélie',
      `item1.EMAIL;TYPE=INTERNET;TYPE=WORK:${max}`,
      'item1.X-ABLabel:',
      'PHOTO:https://lh3.example.test/photo.jpg',
      'NOTE:Aime le vélo\\, la nuit',
      'CATEGORIES:myContacts,starred',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'FN:Léa',
      `EMAIL:${lea}`,
      'PHOTO;ENCODING=BASE64;JPEG:',
      lines(72, '\r\n'),
      '',
      'END:VCARD',
    ];
    expect(await send(admin, Buffer.from(`\uFEFF${google.join('\r\n')}`, 'utf16le'))).toMatchObject({ created: 2, mistakeCount: 0 });
    expect(await byEmail(max)).toMatchObject({ name: 'Max Hélie', avatar_file_id: null });
    const seen = await api.as(admin).call(people.get, { params: { handle: (await byEmail(max))?.handle ?? '' } });
    expect([seen.bio, seen.skills]).toEqual(['Aime le vélo, la nuit', []]);
    expect((await byEmail(lea))?.avatar_file_id).not.toBeNull();
  });

  it('names what is no picture or no card, and then none comes in, nor any byte', async () => {
    const [admin, zoe] = [await anAdmin(), address('zoe')];
    const before = await api.db.row('SELECT count(*)::int AS n FROM files');
    const cards = `BEGIN:VCARD\nFN:Zoé\nEMAIL:${zoe}\nPHOTO:data:image/png;base64,${Buffer.from('<script>').toString('base64')}\nEND:VCARD\nrien\nBEGIN:VCARD\nFN:Ouverte\n`;
    const report = await send(admin, cards);
    expect(report.mistakes.map(({ line, code }) => [line, code])).toEqual([
      [1, 'bad_picture'],
      [6, 'not_a_card'],
      [7, 'not_a_card'],
    ]);
    expect(await byEmail(zoe)).toBeUndefined();
    expect(await api.db.row('SELECT count(*)::int AS n FROM files')).toEqual(before);
  });
});
