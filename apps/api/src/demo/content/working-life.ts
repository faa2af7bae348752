import type { AvailabilityState, Experience, SpokenLanguage } from '@ruche/contracts';
import type { PersonKey } from './keys';

/** What of somebody's working life stands in the directory, beside where they work. */
export interface WorkingLife {
  manager?: PersonKey;
  sector?: string;
  languages?: SpokenLanguage[];
  availability?: AvailabilityState;
  /** Days until they are back. */
  backIn?: number;
  experience?: Experience[];
}
const job = (role: string, organisation: string, from: number, until: number | null, text = ''): Experience => ({
  role,
  organisation,
  from,
  until,
  text,
});

/** Who answers to whom; whoever is not here answers to nobody in the house. */
export const workingLives: Partial<Record<PersonKey, WorkingLife>> = {
  mathieu: {
    sector: 'Grande distribution',
    languages: ['fr', 'en'],
    experience: [job('Directeur marketing', 'Maison Alvéole', 2019, null)],
  },
  camille: { manager: 'mathieu', sector: 'Grande distribution', languages: ['fr', 'en', 'es'] },
  jules: {
    manager: 'mathieu',
    sector: 'Médias',
    languages: ['fr', 'en'],
    experience: [
      job('Rédacteur et vidéaste', 'Maison Alvéole', 2021, null, 'Films de rayon, portraits, notices filmées.'),
      job('Journaliste reporter d’images', 'France 3 Rhône-Alpes', 2016, 2021),
    ],
  },
  sofia: {
    manager: 'mathieu',
    sector: 'Commerce en ligne',
    languages: ['fr', 'en', 'pt'],
    experience: [
      job(
        'Chargée d’acquisition',
        'Maison Alvéole',
        2020,
        null,
        'Pages de guide, fiches magasin, partenariats avec les médias de la maison.',
      ),
      job('Consultante en référencement', 'Agence Hexa', 2015, 2020),
    ],
  },
  lea: { manager: 'mathieu', sector: 'Études', languages: ['fr', 'en', 'de'] },
  chloe: { manager: 'camille', sector: 'Médias', languages: ['fr', 'es'], availability: 'limited' },
  eva: { manager: 'mathieu', sector: 'Design', languages: ['fr', 'it'], availability: 'absent', backIn: 9 },
  niamh: { manager: 'mathieu', sector: 'Grande distribution', languages: ['en', 'fr'] },
  pauline: { manager: 'yannick', sector: 'Jardin', languages: ['fr', 'it'] },
  yannick: { sector: 'Électroménager', languages: ['fr'] },
  helene: { manager: 'yannick', sector: 'Électroménager', languages: ['fr', 'de'] },
  megan: { manager: 'yannick', sector: 'Jardin', languages: ['en'] },
  admin: { sector: 'Informatique', languages: ['fr', 'en'], availability: 'limited' },
  gael: { sector: 'Finance', languages: ['fr', 'en'] },
  maya: { manager: 'admin', sector: 'Informatique', languages: ['fr', 'en', 'hi'] },
  isabelle: { sector: 'Droit', languages: ['fr', 'en'], availability: 'limited' },
  'marie-claude': { manager: 'gael', sector: 'Finance', languages: ['fr'] },
  owen: { manager: 'admin', sector: 'Informatique', languages: ['en'] },
  ines: {
    sector: 'Grande distribution',
    languages: ['fr', 'es'],
    experience: [job('Directrice régionale', 'Maison Alvéole', 2014, null), job('Cheffe de rayon', 'Maison Alvéole', 2006, 2014)],
  },
  ali: { manager: 'ines', sector: 'Grande distribution', languages: ['fr', 'ar'] },
  fatou: { manager: 'ines', sector: 'Grande distribution', languages: ['fr', 'en'] },
  victor: { manager: 'fatou', sector: 'Électroménager', languages: ['fr'] },
  bastien: { manager: 'ali', sector: 'Jardin', languages: ['fr'] },
  'rose-anne': { manager: 'ines', sector: 'Design', languages: ['fr'], availability: 'absent', backIn: 23 },
  grace: { manager: 'niamh', sector: 'Grande distribution', languages: ['en'] },
  callum: { manager: 'grace', sector: 'Jardin', languages: ['en'] },
  odile: { sector: 'Relation client', languages: ['fr', 'en'] },
  nora: {
    manager: 'odile',
    sector: 'Relation client',
    languages: ['fr', 'ar', 'en'],
    experience: [
      job('Conseillère référente lavage', 'Maison Alvéole', 2017, null, 'Pages d’aide, formation des nouveaux, retours clients du lundi.'),
      job('Conseillère clients', 'Opérateur télécom', 2013, 2017),
    ],
  },
  leila: { manager: 'odile', sector: 'Relation client', languages: ['fr', 'ar'] },
  lucie: { manager: 'nora', sector: 'Relation client', languages: ['fr', 'en'] },
  priya: { manager: 'odile', sector: 'Relation client', languages: ['en', 'hi'] },
  zuzanna: { manager: 'priya', sector: 'Relation client', languages: ['en', 'pl'] },
  tom: { sector: 'Logistique', languages: ['fr'] },
  karim: { manager: 'tom', sector: 'Logistique', languages: ['fr', 'ar'], availability: 'absent', backIn: 4 },
  sandrine: { sector: 'Électroménager', languages: ['fr'] },
  antoine: { sector: 'Logistique', languages: ['fr', 'en'] },
  daniel: { sector: 'Logistique', languages: ['en'] },
  yusuf: { manager: 'daniel', sector: 'Logistique', languages: ['en', 'ar'] },
};
