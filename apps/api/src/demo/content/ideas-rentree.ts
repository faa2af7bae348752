import { type IdeaSketch, say, step } from './sketch';

/** Moving in: the September campaign, stairs, and things one only needs for a weekend. */
export const ideasOfMovingIn: readonly IdeaSketch[] = [
  {
    key: 'dimanche-soir-etudiants',
    space: 'rentree',
    author: 'antoine',
    language: 'fr',
    title: 'Livrer les étudiants le dimanche soir',
    body: `
      Ils arrivent le dimanche avec un sac et trouvent une chambre vide. Le premier créneau libre est le mercredi.

      Quatre dimanches, de 17 h à 21 h, trois villes : Lyon, Rennes, Lille. Volontaires payés au taux du dimanche. On ne livre que le kit :
      frigo bas, plaque, bouilloire. Douze minutes par arrêt, vingt arrêts par camion.

      Je sais, c’est moi qui dis toujours non. Là, les camions sont vides et les rues aussi.`,
    audience: 'Étudiants qui emménagent dans les quatre premières semaines',
    channels: ['site', 'réseaux sociaux'],
    goal: '400 livraisons en quatre dimanches',
    cost: 12800,
    kpi: 'Livraisons, note laissée, incidents',
    themes: ['livraison', 'tournees'],
    created: 9.8,
    path: [step(9.5, 'submitted', 'antoine'), step(8.4, 'open', 'camille')],
    votes: 11,
    picture: { kind: 'van', palette: 'ink', seed: 21 },
    talk: [
      say('tom', 7.7, 'Volontaires, j’en ai huit sur Lyon. Il me faut un responsable joignable au dépôt, et ça ce n’est pas chiffré.', [
        say('antoine', 7.4, 'C’est moi, les quatre dimanches. Ajoutez zéro euro et un sandwich.', [], { like: 9 }),
      ]),
      say(
        'isabelle',
        5.1,
        'Travail du dimanche : il faut l’accord écrit de chacun et l’avis du comité, délai un mois. À lancer maintenant si on veut y arriver.',
        [],
        { useful: 5 },
      ),
      say('gael', 1.9, '32 € par livraison, contre 19 en semaine. Ça reste intéressant si le kit est à 280 €. En dessous, non.'),
    ],
  },
  {
    key: 'kit-premier-appartement',
    space: 'rentree',
    author: 'yannick',
    coAuthors: ['pauline'],
    language: 'fr',
    title: 'Le kit du premier appartement : cinq appareils, une seule livraison',
    body: `
      Les étudiants nous achètent une bouilloire. Le reste vient d’ailleurs, en quatre commandes et quatre cartons.

      Un kit à 289 € : frigo table top, plaque deux feux, bouilloire, aspirateur balai, étendoir. **Choisis pour être réparés**, pièces
      garanties dix ans, repris à moitié prix à la fin des études.

      La reprise est le cœur de l’idée : le kit repart chez le suivant.`,
    problem: 'Nous vendons le moins cher de la liste et laissons le reste aux autres.',
    audience: 'Étudiants et parents',
    channels: ['site', 'magasin'],
    goal: '900 kits',
    cost: 16000,
    kpi: 'Kits vendus, part reprise après trois ans',
    themes: ['reparation', 'acquisition'],
    created: 20,
    path: [step(19.8, 'submitted', 'yannick'), step(18.2, 'open', 'camille'), step(6, 'shortlisted', 'camille')],
    votes: 19,
    picture: { kind: 'stairs', palette: 'blue', seed: 289 },
    talk: [
      say(
        'gael',
        17.1,
        'Reprise à moitié prix = une dette de 130 000 € dans trois ans si tout le monde revient. Il faut une provision.',
        [
          say('yannick', 16.8, 'Avec @marie-claude on tablait sur 40 % de retours.'),
          say(
            'marie-claude',
            16.6,
            'Et sur une provision de 52 000 €. C’est dans la note que je t’ai donnée au deuxième étage, Gaël.',
            [],
            { like: 8 },
          ),
        ],
        { useful: 5 },
      ),
      say(
        'helene',
        14.9,
        'La plaque choisie a un indice de 6,2. Je ne peux pas signer « choisie pour être réparée ». La référence au-dessus coûte 14 € de plus et monte à 8,1.',
        [say('pauline', 14.5, 'Négociée à + 6 €. On passe à 295 € le kit, ou on rogne sur l’étendoir.')],
        { useful: 8 },
      ),
      say('nora', 9.2, 'Question bête : comment ça monte au cinquième sans ascenseur ? C’est la première chose qu’on va me demander.', [
        say('yannick', 8.9, 'Pas bête du tout. 61 kg en trois colis, aucun au-dessus de 27.', [], { useful: 4 }),
      ]),
    ],
  },
  {
    key: 'liste-partagee',
    space: 'rentree',
    author: 'jules',
    language: 'fr',
    title: 'Les parents paient, les étudiants choisissent : la liste partagée',
    body: `
      J’ai interrogé neuf familles au salon de l’étudiant. Sept se sont disputées devant moi à propos d’un four.

      Une liste que l’étudiant remplit, que les parents commentent (« trop grand ») et paient. Rien à installer : un lien.

      Je ferais trois petits films de ces disputes, avec leur accord. Deux familles ont déjà dit oui.`,
    audience: 'Étudiants et parents',
    channels: ['site', 'vidéo'],
    cost: 7900,
    kpi: 'Listes créées, listes payées',
    themes: ['video', 'acquisition'],
    created: 7.7,
    path: [step(7.5, 'submitted', 'jules'), step(6.1, 'open', 'camille')],
    votes: 9,
    talk: [
      say(
        'maya',
        5.4,
        'La liste partagée existe déjà à moitié : c’est la liste de mariage, débranchée en 2021. Je regarde ce qu’il en reste.',
        [
          say('maya', 2.7, 'Regardé. Le code est bon, le paiement à plusieurs est à refaire. Huit jours.'),
          say('jules', 2.5, 'Huit jours, c’est moins que mes films. Merci d’avoir fouillé.', [], { like: 3 }),
        ],
        { useful: 6 },
      ),
      say(
        'sofia',
        3.9,
        'Attention au titre côté recherche : les gens tapent « liste premier appartement », jamais « liste partagée ».',
        [],
        { useful: 5 },
      ),
    ],
  },
  {
    key: 'page-par-ville',
    space: 'rentree',
    author: 'sofia',
    language: 'fr',
    title: 'Une page par ville universitaire, tenue par le magasin',
    body: `
      « Frigo étudiant Grenoble » : 320 recherches en août, et personne de local en première page.

      Huit pages courtes, une par ville. Le gabarit est commun ; trois paragraphes sont écrits par le magasin : où se garer, quel escalier,
      qui demander à l’accueil. Relues par le service client.`,
    audience: 'Étudiants de huit villes',
    channels: ['site'],
    cost: 2300,
    kpi: 'Positions et commandes venues de ces pages',
    themes: ['referencement', 'magasins'],
    created: 1.9,
    path: [step(1.7, 'submitted', 'sofia')],
  },
  {
    key: 'passe-dans-l-escalier',
    space: 'company',
    author: 'antoine',
    coAuthors: ['maya'],
    language: 'fr',
    title: 'Un simulateur : « Est-ce que ça passe dans l’escalier ? »',
    body: `
      1,6 % de nos livraisons remontent dans le camion parce que l’objet ne passe pas. Un frigo qui revient coûte 94 €.

      Le client photographie son escalier avec une feuille A4 posée sur une marche. La feuille donne l’échelle, on répond oui, non, ou « on
      vient mesurer ».

      @maya a fait un premier essai : sur 40 photos de nos livreurs, 33 bonnes réponses, 5 « on vient mesurer » et 2 fausses.`,
    problem: 'On découvre l’escalier le jour de la livraison.',
    audience: 'Acheteurs de gros volumes en immeuble',
    channels: ['site'],
    goal: 'Retours pour cause d’accès : de 1,6 % à 0,8 %',
    cost: 18500,
    kpi: 'Livraisons revenues pour cause d’accès',
    themes: ['livraison'],
    created: 42,
    path: [
      step(41.6, 'submitted', 'antoine'),
      step(40.3, 'open', 'camille'),
      step(30, 'shortlisted', 'camille'),
      step(24, 'in_jury', 'ines'),
      step(
        10,
        'rework',
        'ines',
        `Faisabilité et coût à reprendre : qui répond du « oui » qui était non ? Revenir sous quinze jours avec un essai sur 200
        photos de clients, et une version à moins de 12 000 €.`,
      ),
    ],
    votes: 18,
    picture: { kind: 'stairs', palette: 'brick', seed: 94 },
    talk: [
      say(
        'karim',
        39.4,
        'L’escalier passe, c’est le virage du deuxième qui ne passe pas. Il faut une photo de chaque palier.',
        [say('maya', 39.1, 'Tu as raison, mes deux erreurs sont des virages.', [], { useful: 4 })],
        { useful: 9 },
      ),
      say(
        'nora',
        36.2,
        'Les clients âgés n’enverront pas de photo. Pour eux on garde la question au téléphone : largeur de la porte, nombre d’étages, ascenseur ou pas.',
      ),
      say(
        'yusuf',
        33,
        'British staircases are narrower and carpeted. Please test with ours too, I have about three hundred pictures.',
        [say('maya', 32.6, 'Three hundred?! Yes please.', [], { like: 7 })],
        { inspiring: 5 },
      ),
      say(
        'antoine',
        8.8,
        'On reprend avec le jury en tête. 86 photos de clients reçues sur 200, j’en cherche encore : demandez autour de vous.',
      ),
    ],
  },
  {
    key: 'rent-pressure-washer',
    space: 'company',
    author: 'callum',
    language: 'en',
    title: 'Rent out the pressure washer by the weekend instead of selling it',
    body: `
      I sold a £180 pressure washer to a man who told me he would use it twice. I felt a bit bad about it.

      Ten machines per shop: pressure washer, scarifier, hedge trimmer. £18 from Friday to Monday, taken off the price if you buy it after all.
      Serviced by the bench between two rentals.

      The tool library in Levenshulme has 900 members, so people do want this.`,
    audience: 'Gardeners within three miles',
    channels: ['shop', 'site'],
    cost: 9500,
    kpi: 'Rentals per machine and month, sales lost or gained',
    themes: ['jardin', 'magasins'],
    created: 8.9,
    path: [step(8.7, 'submitted', 'callum'), step(7.3, 'open', 'camille')],
    votes: 14,
    seen: 23,
    talk: [
      say('pauline', 6.8, 'J’ai 1 400 nettoyeurs commandés pour la saison. Si on loue, je veux le savoir avant de signer, pas après.', [], {
        useful: 4,
      }),
      say('gael', 5.6, 'At £18 and, say, 20 rentals a year, a machine pays for itself by its second May. What breaks first?', [
        say('callum', 5.3, 'Hoses and lances, £22 the pair. Sandrine thinks the pump lasts about 150 rentals.', [], { useful: 5 }),
      ]),
      say('bastien', 3.1, 'Chez nous le voisin prête déjà. On gagnerait surtout les gens sans voisin, et il y en a de plus en plus.', [], {
        like: 6,
      }),
    ],
  },
];
