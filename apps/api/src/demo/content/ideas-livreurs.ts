import { funded, type IdeaSketch, say, step } from './sketch';

/** Drivers, and what customers see of them. */
export const ideasOfTheDrivers: readonly IdeaSketch[] = [
  {
    key: 'tournees-du-samedi',
    space: 'company',
    author: 'jules',
    language: 'fr',
    title: 'Les tournées du samedi : filmer nos livreurs',
    body: `
      Les clients citent le prénom de leur livreur dans un avis sur cinq. Nous n’en montrons jamais un seul. Je propose une série
      de six films de quarante secondes : un samedi, une région, une tournée.

      On monte à 6 h 40 avec @karim à Saint-Priest, on descend quand le dernier frigo est branché. Une caméra légère, une personne
      en cabine, et le client choisit s’il apparaît.

      ## À qui l’on parle

      Aux clients inactifs depuis un an qui vivent à moins de vingt kilomètres d’un dépôt : 41 000 adresses. Chacun reçoit par
      courriel le film de sa région, un mardi.

      ## Ce que j’ai déjà

      - @lea a compté 2 240 avis qui nomment un livreur, sur 11 400 en douze mois.
      - @karim et deux collègues de Saint-Priest veulent bien essayer.
      - Le matériel est au studio de Paris ; il manque un micro-cravate.`,
    problem: 'Nos clients connaissent nos livreurs mieux que notre logo, et rien de ce que nous publions ne le montre.',
    audience: 'Clients inactifs depuis un an, à moins de vingt kilomètres d’un dépôt (41 000 adresses)',
    channels: ['vidéo', 'courriel'],
    goal: '+ 6 % de retours',
    cost: 8500,
    kpi: 'Part des destinataires qui recommandent dans les 90 jours',
    themes: ['tournees', 'clients-inactifs', 'video'],
    created: 9.6,
    path: [step(9.4, 'submitted', 'jules'), step(8.3, 'open', 'camille')],
    votes: 34,
    seen: 38,
    picture: { kind: 'van', palette: 'honey', seed: 128 },
    talk: [
      say(
        'lea',
        8,
        `Le détail du comptage : Karim arrive en tête avec 61 avis, puis Steeve à Lesquin et Manu à Carquefou. Celui qui m’a
        décidée à vous en parler :

        > Je commande pour Karim, le frigo est un prétexte.`,
        [
          say('jules', 7.8, 'Je la verrais bien en ouverture du premier film, si la cliente est d’accord. On sait qui c’est ?'),
          say('lea', 7.6, 'L’avis est rattaché à une commande, donc le service client peut la retrouver. @nora ?'),
        ],
        { like: 8, inspiring: 5 },
      ),
      say(
        'isabelle',
        7.1,
        `Deux papiers à prévoir avant de tourner : l’autorisation de chaque livreur, qu’il peut retirer (donc un montage de
        secours), et celle des clients filmés chez eux. J’ai un modèle de deux pages, je le ramène à une cette semaine.`,
        [],
        { useful: 6 },
      ),
      say(
        'antoine',
        6.6,
        `À Gennevilliers un samedi c’est 31 arrêts par camion. Si vous êtes trois en cabine on perd un arrêt par heure. Je peux
        vous donner une tournée à 22 arrêts, mais pas pendant les soldes.`,
        [say('jules', 6.4, 'Une personne en cabine, l’autre suit en voiture. 22 arrêts, ça nous va très bien.')],
      ),
      say(
        'karim',
        5.9,
        `D’accord pour moi. Par contre je ne veux pas qu’on nous fasse sourire à chaque porte. Filmez aussi quand ça ne rentre
        pas dans l’ascenseur.`,
        [],
        { inspiring: 11, like: 6 },
      ),
      say('gael', 5.2, '8 500 € pour six films : qu’est-ce qu’il y a dedans ? Si le montage est fait chez nous je trouve ça élevé.', [
        say(
          'jules',
          5,
          `Montage fait par moi, non compté. Le reste :

          - 3 900 € de déplacements (six dépôts, deux personnes)
          - 1 600 € d’heures de relève pour les livreurs
          - 1 500 € de sous-titres et version anglaise
          - 1 100 € de location, micro et stabilisateur
          - 400 € de musique`,
          [],
          { useful: 4 },
        ),
      ]),
      say(
        'yusuf',
        2.4,
        `My idea was folded into this one and I am glad of it. One request: please do not send a crew who have never carried a
        washing machine. They always stand on the stairs.`,
        [],
        { like: 7 },
      ),
      say('nora', 1.1, 'Prévoir les sous-titres dès le tournage : un tiers de nos vues se fait sans le son.', [], { useful: 9 }),
      say('tom', 0.33, 'Je peux trouver six volontaires d’ici vendredi. @ines, Lyon serait partante ?', [], { inspiring: 4 }),
    ],
  },
  {
    key: 'driver-saturday-account',
    space: 'reseaux',
    author: 'yusuf',
    language: 'en',
    title: 'Hand the account to a driver one Saturday a month',
    body: `
      My sister follows our Instagram. She asked me who the people in the photos were. I said nobody, they are models.

      One Saturday a month, let a driver post six or seven photos from the round: the van at six, a narrow hallway, the lunch stop.
      I already take these for my kids.

      @chloe checks them before they go out. That is the only rule I would add.`,
    audience: 'Followers in Greater Manchester first',
    channels: ['Instagram'],
    themes: ['reseaux-sociaux', 'tournees'],
    created: 8.1,
    path: [
      step(8, 'submitted', 'yusuf'),
      step(6.9, 'open', 'lea'),
      step(3.2, 'merged', 'camille', 'Same heart as the Saturday rounds film, and one round can give both. Yusuf agreed on the phone.'),
    ],
    votes: 7,
    mergedInto: 'tournees-du-samedi',
    talk: [
      say('chloe', 6.3, `I would love this. Who holds the phone while you drive? I need it to be boring and safe on that point.`, [
        say('yusuf', 6.1, 'Parked, engine off, every time. The photos at red lights are the ones I do not want either.', [], { like: 5 }),
      ]),
      say(
        'jules',
        5.4,
        'Yusuf, on prépare une série filmée le samedi. On pourrait faire ta journée à Stockport dans le même déplacement ?',
      ),
    ],
  },
  {
    key: 'reprise-ancien-appareil',
    space: 'company',
    author: 'karim',
    coAuthors: ['nora'],
    language: 'fr',
    title: 'Dire avant la livraison que l’on repart avec l’ancien appareil',
    body: `
      Trois fois par semaine on me demande : « Et l’ancien, vous le prenez ? » Oui, depuis toujours, c’est même la loi. Mais c’est
      écrit à la dernière page du panier, en gris.

      Je propose de le dire **avant** : sur la fiche produit, dans le courriel de confirmation, et en grand sur le côté du camion.
      Quatre mots : *On repart avec l’ancien.*

      Le mois dernier à Saint-Priest on a compté 37 passages pour rien, parce que le vieux lave-linge était encore à sa place et que
      le client pensait devoir s’en occuper. 37 fois deux personnes et un camion.`,
    problem: 'La reprise gratuite existe et presque personne ne le sait avant notre arrivée.',
    audience: 'Tout acheteur de gros électroménager',
    channels: ['site', 'courriel', 'camions'],
    goal: 'Deux fois moins de passages pour rien',
    cost: 6200,
    kpi: 'Passages sans livraison pour cause d’ancien appareil, par mois',
    themes: ['livraison', 'service'],
    created: 60,
    path: [
      step(59.8, 'submitted', 'karim'),
      step(58.6, 'open', 'camille'),
      step(50, 'shortlisted', 'camille'),
      step(46, 'in_jury', 'ines'),
      funded(39, 'Chiffré par le dépôt, faisable sans développement, et la loi nous y oblige déjà à moitié. Unanimité du jury.'),
      step(35, 'in_campaign', 'tom'),
      step(
        9,
        'measured',
        'tom',
        `De 37 passages pour rien par mois à 15 à Saint-Priest, de 21 à 12 à Lesquin. Gennevilliers n’a pas bougé :
        les camions n’y étaient pas encore peints. Bilan fait avec les trois dépôts.`,
      ),
    ],
    votes: 27,
    picture: { kind: 'van', palette: 'green', seed: 37 },
    talk: [
      say(
        'antoine',
        57.2,
        'Peindre les camions, c’est 900 € pièce et une journée d’arrêt. Un autocollant magnétique ferait l’affaire pour tester.',
        [say('karim', 56.9, 'Magnétique sur l’autoroute, j’en ai déjà perdu un. Mais adhésif oui.', [], { like: 5 })],
        { useful: 5 },
      ),
      say(
        'maya',
        55.1,
        `Sur la fiche produit c’est une demi-journée de travail. Je peux le mettre sous le prix pour la moitié des visiteurs et
        regarder si les appels baissent.`,
      ),
      say(
        'odile',
        54,
        'La question « et l’ancien ? » représente 140 appels par semaine chez nous, je viens de faire le compte. Je soutiens.',
        [],
        { useful: 7 },
      ),
      say(
        'tom',
        8.4,
        `Pour ceux qui voudront refaire pareil : ce qui a marché, c’est le courriel. Le camion fait joli, mais personne ne nous en a
        parlé.`,
        [],
        { useful: 8 },
      ),
    ],
  },
  {
    key: 'preter-un-diable',
    space: 'rentree',
    author: 'karim',
    language: 'fr',
    title: 'Prêter un diable et deux sangles pour un emménagement',
    body: `
      Fin août, les étudiants emménagent avec la voiture des parents et montent le canapé à deux, de travers. Je les vois, je leur prête
      mon diable quand j’ai cinq minutes.

      On a 60 diables réformés à Saint-Priest, encore bons. On les repeint en jaune, on les prête pour un week-end en magasin contre une
      carte d’identité photographiée, avec deux sangles et une feuille qui explique comment porter.

      Le diable porte notre nom dans la rue et dans l’escalier. **Coût de la publicité : de la peinture.**`,
    audience: 'Étudiants et parents, quinze derniers jours d’août',
    channels: ['magasin', 'réseaux sociaux'],
    goal: '600 prêts en quinze jours',
    cost: 3400,
    kpi: 'Prêts, et achats dans les 30 jours par les emprunteurs',
    themes: ['magasins', 'fidelite'],
    created: 40,
    path: [
      step(39.8, 'submitted', 'karim'),
      step(38.5, 'open', 'camille'),
      step(30, 'shortlisted', 'camille'),
      step(25, 'in_jury', 'ines'),
      funded(12, 'Financée. Isabelle ajoute une décharge d’une demi-page, et on commence par les huit magasins des villes universitaires.'),
    ],
    votes: 19,
    picture: { kind: 'stairs', palette: 'honey', seed: 60 },
    talk: [
      say(
        'isabelle',
        37.3,
        `Photographier une carte d’identité, non : on n’en a pas besoin et il faudrait la garder. Une caution par empreinte bancaire
        suffit.`,
        [
          say('karim', 37, 'OK pour l’empreinte. Il faut juste que ça marche pour un étudiant qui a 80 € sur son compte.'),
          say('marie-claude', 36.6, 'Une empreinte de 20 € passe presque toujours. Au-delà j’ai vu des refus.', [], { useful: 5 }),
        ],
        { useful: 5 },
      ),
      say('victor', 34, 'À Montreuil on n’a pas de réserve. Où est-ce que je range quinze diables ?', [
        say('ines', 33.5, 'Six par magasin suffiraient, ça tient derrière une porte. On ajustera après le premier week-end.'),
      ]),
    ],
  },
];
