import type { PersonKey } from './keys';
import { joinedAgo, personSketches } from './people';
import { typeset } from './prose';
import type { DemoMember, DemoSpace, SpaceRole } from './types';
import { workingDaysBefore } from './working-time';

type SpaceSketch = Omit<DemoSpace, 'members' | 'createdAt'> & {
  /** Working days before now. */
  created: number;
  owners: PersonKey[];
  facilitators: PersonKey[];
  members: PersonKey[];
  guests?: PersonKey[];
};

const staff: PersonKey[] = personSketches.filter(({ role }) => role !== 'guest').map(({ key }) => key);
const allBut = (...named: PersonKey[]): PersonKey[] => staff.filter((key) => !named.includes(key));

/** The next start of a school year, by which its campaign is named. */
const schoolYear = (now: Date): number => now.getUTCFullYear() + (now.getUTCMonth() >= 8 ? 1 : 0);

const spaceSketches = (now: Date): SpaceSketch[] => [
  {
    key: 'company',
    slug: 'company',
    builtIn: true,
    name: 'Maison Alvéole',
    visibility: 'open',
    colour: 'honey',
    created: 62.5,
    purpose: 'La place du village : ce qui concerne tout le monde, des dépôts au siège, à Lyon, Paris et Manchester.',
    charter: [
      'Ici, on propose, on questionne, on apporte des preuves.',
      '- On écrit dans sa langue, français ou anglais.\n- On critique l’idée, jamais la personne.\n- Pas de nom de client sans son accord.',
    ].join('\n\n'),
    owners: ['admin'],
    facilitators: ['camille'],
    members: allBut('admin', 'camille'),
  },
  {
    key: 'rentree',
    type: 'campaign',
    slug: 'rentree',
    name: `Rentrée ${schoolYear(now)}`,
    visibility: 'open',
    colour: 'honey',
    created: 60,
    purpose: 'Préparer la rentrée : premiers appartements, petits appareils, livraisons d’étudiants. Lancement début août.',
    charter: 'Le brief est relu par le service client avant toute création. Les visuels viennent après le texte.',
    owners: ['mathieu'],
    facilitators: ['camille'],
    members: [
      'jules',
      'sofia',
      'yannick',
      'pauline',
      'antoine',
      'karim',
      'tom',
      'chloe',
      'nora',
      'fatou',
      'gael',
      'maya',
      'eva',
      'victor',
      'megan',
    ],
  },
  {
    key: 'reseaux',
    type: 'theme',
    slug: 'reseaux-sociaux',
    name: 'Réseaux sociaux',
    visibility: 'open',
    colour: 'blue',
    created: 61.8,
    purpose: 'Ce que nous publions, ce qu’on nous répond, et ce que nous devrions arrêter de publier.',
    owners: ['chloe'],
    facilitators: ['lea'],
    members: [
      'jules',
      'nora',
      'camille',
      'sandrine',
      'eva',
      'yusuf',
      'victor',
      'zuzanna',
      'niamh',
      'owen',
      'sofia',
      'mathieu',
      'rose-anne',
      'lucie',
      'grace',
    ],
  },
  {
    key: 'terrain',
    slug: 'terrain-et-ventes',
    name: 'Terrain & ventes',
    visibility: 'open',
    colour: 'green',
    created: 61.5,
    purpose: 'Ce que voient les magasins et les livreurs. Une phrase entendue en rayon vaut un message ici.',
    owners: ['ines'],
    facilitators: ['ali'],
    members: [
      'camille',
      'fatou',
      'victor',
      'bastien',
      'rose-anne',
      'tom',
      'karim',
      'grace',
      'callum',
      'jules',
      'nora',
      'pauline',
      'niamh',
      'marie-claude',
      'odile',
    ],
  },
  {
    key: 'reparer',
    type: 'theme',
    slug: 'reparer-et-durer',
    name: 'Réparer & durer',
    visibility: 'open',
    colour: 'teal',
    created: 61.6,
    purpose: 'Pièces détachées, entretien, seconde vie : vendre moins souvent et mieux, et le faire savoir.',
    charter: 'Un conseil de réparation publié ici passe par l’atelier : rien sous tension, rien sur le gaz.',
    owners: ['sandrine'],
    facilitators: ['helene'],
    members: [
      'camille',
      'nora',
      'yannick',
      'maya',
      'daniel',
      'callum',
      'grace',
      'niamh',
      'megan',
      'sofia',
      'lea',
      'lucie',
      'odile',
      'jules',
      'karim',
      'yusuf',
    ],
  },
  {
    key: 'uk',
    slug: 'uk',
    name: 'UK shops & deliveries',
    visibility: 'open',
    colour: 'brick',
    created: 61.7,
    purpose: 'Stockport, Altrincham and Trafford Park. Everything that is different on this side of the Channel.',
    owners: ['niamh'],
    facilitators: ['priya'],
    members: ['grace', 'callum', 'daniel', 'yusuf', 'megan', 'owen', 'zuzanna', 'camille', 'mathieu', 'pauline', 'gael'],
  },
  {
    key: 'marque',
    slug: 'charte-et-marque',
    name: 'Charte & marque',
    visibility: 'listed',
    colour: 'plum',
    created: 45,
    purpose: 'Atelier de refonte de la charte : logo, couleurs, ton. Demandez à entrer si vous produisez des supports.',
    owners: ['eva'],
    facilitators: ['camille'],
    members: ['mathieu', 'jules', 'nora', 'rose-anne', 'chloe', 'niamh', 'sofia', 'lea', 'maya'],
    guests: ['hugo'],
  },
  {
    key: 'bordeaux',
    slug: 'ouverture-bordeaux',
    name: 'Ouverture Bordeaux',
    visibility: 'hidden',
    colour: 'rose',
    created: 52,
    purpose: 'Second magasin à Bordeaux, rive droite. Confidentiel jusqu’à la signature du bail.',
    charter: 'Rien ne sort d’ici avant la signature : ni l’adresse, ni la date, ni les noms des candidats.',
    owners: ['mathieu'],
    facilitators: ['isabelle'],
    members: ['ines', 'gael', 'ali', 'odile', 'pauline', 'rose-anne'],
  },
  {
    key: 'entretien',
    type: 'campaign',
    slug: 'contrat-entretien',
    name: 'Contrat d’entretien (pilote)',
    visibility: 'hidden',
    colour: 'slate',
    created: 34,
    purpose: 'Préparer un contrat d’entretien à l’essai sur deux cents clients du Rhône, avant d’en parler plus largement.',
    owners: ['odile'],
    facilitators: ['sandrine'],
    members: ['nora', 'gael', 'isabelle', 'tom', 'priya', 'helene'],
  },
];

/** The company space first. */
export function spacesAt(now: Date): DemoSpace[] {
  return spaceSketches(now).map(({ created, owners, facilitators, members, guests = [], ...space }) => ({
    ...space,
    purpose: typeset(space.purpose),
    createdAt: workingDaysBefore(now, created),
    members: [
      ...membersAt(now, created, owners, 'owner'),
      ...membersAt(now, created, facilitators, 'facilitator'),
      ...membersAt(now, created - 0.2, members, 'member'),
      ...membersAt(now, created - 0.2, guests, 'guest'),
    ],
  }));
}

/** The first come with the space, the others one every few hours; nobody before having an account. */
function membersAt(now: Date, created: number, people: PersonKey[], role: SpaceRole): DemoMember[] {
  return people.map((person, position) => ({
    person,
    role,
    joinedAt: workingDaysBefore(now, Math.min(created - position * 0.02, joinedAgo[person] ?? 0)),
  }));
}
