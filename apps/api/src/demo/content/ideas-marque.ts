import { type IdeaSketch, say, step } from './sketch';

/** The brand, and the opening in Bordeaux. */
export const ideasOfTheBrand: readonly IdeaSketch[] = [
  {
    key: 'charte-page-a3',
    space: 'marque',
    author: 'eva',
    language: 'fr',
    title: 'Une charte qui tient sur une page A3',
    body: `
      La charte actuelle a 84 pages. En magasin, personne ne l’a ouverte cette année (j’ai demandé aux seize).

      Une A3 au mur de la réserve : six couleurs, deux caractères, trois erreurs fréquentes en photo, un numéro à appeler. Le reste va dans le
      wiki, pour ceux qui fabriquent.

      @hugo a une première version. On la teste sur Grenoble et Stockport.`,
    audience: 'Magasins, dépôts, prestataires',
    channels: ['affichage', 'wiki'],
    cost: 1800,
    kpi: 'Affichettes conformes lors des visites',
    themes: ['marque'],
    created: 18,
    path: [step(17.8, 'submitted', 'eva'), step(16.4, 'open', 'camille')],
    votes: 6,
    seen: 10,
    talk: [
      say(
        'hugo',
        15.7,
        'Question sur les caractères : les magasins impriment avec quoi ? Si c’est la suite bureautique, il faut une police qu’elle connaît.',
        [
          say('rose-anne', 15.4, 'Avec ce qu’ils trouvent. J’ai vu du Comic Sans à Clermont.', [], { like: 4 }),
          say('hugo', 15.1, 'Alors un gabarit verrouillé plutôt qu’une règle. Je prépare ça.', [], { useful: 5 }),
        ],
      ),
      say('niamh', 9.4, 'Stockport will take part. One request: no idioms on the poster, half of them do not travel.', [], { useful: 3 }),
    ],
  },
  {
    key: 'chantier-visible',
    space: 'bordeaux',
    author: 'mathieu',
    language: 'fr',
    title: 'Ouvrir Bordeaux par un chantier visible derrière la vitre',
    body: `
      Neuf semaines de travaux derrière du papier kraft, c’est neuf semaines de rue perdues.

      On laisse la vitre nue, avec une ligne par jour écrite dessus : ce qui s’est fait, qui l’a fait, ce qui a raté. Les voisins proposent le
      nom de la salle d’atelier.`,
    audience: 'Riverains et passants de la rive droite',
    channels: ['magasin', 'presse locale'],
    cost: 4400,
    kpi: 'Visiteurs de la première semaine',
    themes: ['magasins', 'marque'],
    created: 11.5,
    path: [step(11.3, 'submitted', 'mathieu'), step(10, 'open', 'isabelle')],
    votes: 4,
    seen: 6,
    talk: [
      say(
        'isabelle',
        9.2,
        'Rien avant la signature du bail, vitre comprise. Après, il faut l’accord de l’architecte pour montrer les ouvriers.',
      ),
      say('rose-anne', 5.7, 'Je peux venir deux jours la première semaine et former quelqu’un sur place pour l’écriture.', [], { like: 3 }),
    ],
  },
  {
    key: 'paysagistes-bordeaux',
    space: 'bordeaux',
    author: 'ali',
    language: 'fr',
    title: 'Recruter nos premiers clients chez les paysagistes de la métropole',
    body: `
      J’ai une liste de 34 paysagistes entre Lormont et Bègles. Neuf travaillent déjà avec nos salons sans compte professionnel, au prix public.

      Un petit-déjeuner par semaine pendant le chantier, quatre invités, le futur directeur et moi.`,
    audience: 'Paysagistes de Bordeaux',
    channels: ['événement'],
    cost: 3000,
    kpi: 'Comptes professionnels ouverts avant l’ouverture',
    themes: ['partenariats', 'jardin'],
    created: 41,
    path: [
      step(40.7, 'submitted', 'ali'),
      step(39.5, 'open', 'isabelle'),
      step(
        22,
        'parked',
        'isabelle',
        'Impossible d’inviter qui que ce soit avant la signature du bail. On la rouvre ce jour-là, la liste est prête.',
      ),
    ],
    votes: 3,
    seen: 6,
    talk: [
      say('pauline', 37.2, 'Prévoir les conditions professionnelles avant le premier croissant, sinon on va négocier debout.', [
        say('ali', 36.8, 'Oui. Je passe te voir avec les tarifs du Sud.'),
      ]),
    ],
  },
];
