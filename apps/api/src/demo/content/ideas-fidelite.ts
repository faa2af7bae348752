import { funded, type IdeaSketch, say, step } from './sketch';

/** Customers who know us and say so. */
export const ideasOfLoyalty: readonly IdeaSketch[] = [
  {
    key: 'parrainage-ecole',
    space: 'company',
    author: 'nora',
    language: 'fr',
    title: 'Un parrainage qui profite à l’école du quartier',
    body: `
      Chaque filleul fait gagner un livre à une école choisie par le parrain. Le parrain ne touche rien, et c’est justement ce qui
      lui permet d’en parler à la sortie de l’école.

      Notre parrainage actuel donne 15 € à chacun. L’an dernier : 318 parrainages pour 96 000 cartes Alvéole. Au téléphone, les clients
      me disent qu’ils n’osent pas, qu’ils auraient l’air de toucher une commission sur leurs amis.

      ## Comment

      - Une carte dans le carton de livraison, avec le nom de trois écoles autour de l’adresse.
      - Le filleul entre le code ; l’école reçoit un livre choisi par la librairie voisine.
      - En juin, le magasin apporte les livres. Les parents sont là.

      > Mon fils est dans cette école, je vous l’aurais fait pour rien. (cliente de Villeurbanne, appel de mars)`,
    problem: 'Le parrainage à 15 € gêne ceux qui recommandent vraiment.',
    audience: 'Porteurs de la carte avec enfants, autour des seize magasins de France',
    channels: ['courrier', 'magasin'],
    goal: '1 200 parrainages en un an',
    cost: 14500,
    kpi: 'Filleuls qui passent une première commande',
    themes: ['parrainage', 'fidelite', 'partenariats'],
    created: 30,
    path: [step(29.7, 'submitted', 'nora'), step(28.4, 'open', 'camille'), step(15, 'shortlisted', 'camille'), step(6, 'in_jury', 'ines')],
    votes: 21,
    picture: { kind: 'school', palette: 'blue', seed: 21 },
    talk: [
      say(
        'marie-claude',
        27.5,
        `Ma sœur est directrice à Vénissieux. Elle dit oui tout de suite, à condition que les livres ne portent pas notre logo en
        couverture.`,
        [
          say('nora', 27.1, 'Une étiquette à l’intérieur, « offert par la famille untel ». Notre nom nulle part, je préfère aussi.', [], {
            like: 6,
          }),
        ],
        { useful: 4 },
      ),
      say(
        'gael',
        25.8,
        'Un livre jeunesse coûte 11 à 14 €, contre 30 € par parrainage aujourd’hui. Et l’envoi, tu l’as compté ?',
        [
          say(
            'nora',
            25.4,
            'Pas d’envoi : la librairie livre l’école une fois par trimestre. J’ai trois devis, entre 11,50 et 12,80 € le livre.',
          ),
        ],
        { useful: 5 },
      ),
      say(
        'isabelle',
        23.2,
        `Une école publique n’accepte pas n’importe quel don d’entreprise : il faut l’accord de la mairie. À Lyon c’est deux semaines, à
        Saint-Étienne une demi-journée.`,
        [],
        { useful: 6 },
      ),
      say('grace', 20.6, 'In England we would go through the PTA and it takes one e-mail. Happy to run it at Stockport as a second test.'),
      say(
        'sofia',
        17.9,
        `Contre-argument : les 15 €, des gens les cherchent. « Code parrainage Alvéole » fait 900 recherches par mois. Si on les
        supprime, on perd ceux-là.`,
        [say('nora', 17.5, 'Je garderais les deux au choix pendant six mois, et on regarde lequel part.')],
        { useful: 7 },
      ),
    ],
  },
  {
    key: 'anniversaire-lave-linge',
    space: 'company',
    author: 'sofia',
    language: 'fr',
    title: 'Un an après : souhaiter l’anniversaire du lave-linge',
    body: `
      Nos courriels d’anniversaire parlent de la date de naissance du client, que 71 % n’ont pas donnée. Nous connaissons en revanche la
      date à laquelle leur lave-linge est entré chez eux.

      ## Le courriel

      1. « Votre lave-linge a un an. » Son modèle, sa photo.
      2. Deux gestes à faire ce soir : le filtre, le tiroir. Quatre minutes.
      3. Un lien vers la pièce qui s’use en premier. Aucune remise.

      J’en ai envoyé 500 à la main, avec @romain, avant de proposer : **58 % d’ouverture contre 24 %** d’habitude, et 31 réponses. Des
      gens qui disent merci à un lave-linge.`,
    problem: 'Entre la livraison et la panne, nous n’écrivons que pour vendre.',
    audience: 'Acheteurs de gros électroménager, un an après la livraison',
    channels: ['courriel'],
    goal: 'Un client sur cinq fait le geste d’entretien',
    cost: 5300,
    kpi: 'Clics sur les gestes, appels SAV évités à 18 mois',
    themes: ['courriel', 'fidelite', 'reparation'],
    created: 55,
    path: [
      step(54.8, 'submitted', 'sofia'),
      step(53.3, 'open', 'camille'),
      step(45, 'shortlisted', 'camille'),
      step(41, 'in_jury', 'ines'),
      funded(32, 'Le test sur 500 clients a convaincu tout le monde. On y va pour lave-linge et lave-vaisselle, le froid ensuite.'),
      step(20, 'in_campaign', 'sofia'),
    ],
    votes: 23,
    talk: [
      say('romain', 51.8, 'Pour info la date de livraison est fiable à partir de 2019 seulement. Avant, c’est la date de facture.', [], {
        useful: 4,
      }),
      say(
        'sandrine',
        50.4,
        `Le filtre, oui. Le tiroir, attention : sur trois modèles il se casse si on tire. Envoyez-moi la liste, je vous mets le bon geste par
        famille.`,
        [say('sofia', 50.1, 'Envoyée. C’est exactement ce que je cherchais, merci.')],
        { useful: 8 },
      ),
      say('megan', 47.7, 'Could garden furniture have the same? Teak wants oiling at twelve months and nobody does it.', [
        say('sofia', 47.3, 'Once the washing machines behave, yes. I would rather do one family well.'),
      ]),
      say('mathieu', 31.5, 'Je suis l’envoi chaque lundi. Trois semaines au-dessus de 50 % d’ouverture et on passe au froid.'),
    ],
  },
  {
    key: 'rappel-trois-mois',
    space: 'company',
    author: 'leila',
    language: 'fr',
    title: 'Rappeler chaque client trois mois après une grosse livraison',
    body: `
      Un appel de trois minutes, une seule question : « Tout va bien avec le four ? »

      J’en ai fait 60 entre deux dossiers, en arabe et en français. Dix-neuf personnes avaient un petit souci qu’elles n’auraient jamais
      signalé : une porte qui frotte, une notice perdue, un réglage. Seize réglés pendant l’appel. Deux m’ont commandé autre chose, je
      n’avais rien demandé.

      Il y a environ 400 grosses livraisons par semaine. Dix conseillers, huit appels chacun par jour, aux heures creuses (14 h à 16 h).`,
    audience: 'Clients livrés d’un appareil de plus de 600 €',
    channels: ['téléphone'],
    goal: 'Un point de mieux sur les avis à quatre mois',
    cost: 9800,
    kpi: 'Part des avis à 4 ou 5 étoiles, quatre mois après livraison',
    themes: ['service-client', 'fidelite'],
    created: 44,
    path: [
      step(43.7, 'submitted', 'leila'),
      step(42.1, 'open', 'camille'),
      step(31, 'shortlisted', 'camille'),
      step(26.5, 'in_jury', 'ines'),
      funded(17, 'Accord pour trois mois avec dix volontaires. Odile présente les chiffres au jury avant toute prolongation.'),
    ],
    votes: 20,
    picture: { kind: 'phone', palette: 'brick', seed: 60 },
    talk: [
      say(
        'odile',
        41,
        `J’ai vérifié le planning : 14 h à 16 h tient du mardi au jeudi, jamais le lundi. Donc 240 appels par semaine plutôt que 400.
        On peut commencer par les fours et les frigos.`,
        [],
        { useful: 6 },
      ),
      say('lucie', 24, 'Je viens d’arriver mais j’aimerais en être. Est-ce qu’il y a une trame ?', [
        say('leila', 23.7, 'Une seule phrase pour commencer, puis tu te tais. C’est ça le plus difficile.', [], { inspiring: 9 }),
      ]),
      say(
        'isabelle',
        38.5,
        'Un appel de suivi sans offre commerciale n’est pas du démarchage. Si on propose quelque chose, ça le devient. Gardez les deux séparés.',
        [],
        { useful: 5 },
      ),
    ],
  },
  {
    key: 'agences-emmenagement',
    space: 'company',
    author: 'ali',
    language: 'fr',
    title: 'Une offre d’emménagement avec les agences immobilières du quartier',
    body: `
      Quelqu’un qui reçoit ses clés achète 2,3 appareils dans les six semaines. À Toulouse, l’agence de la rue Pargaminières en remet
      onze par mois, à trois cents mètres du magasin. On se dit bonjour et c’est tout.

      Je propose une enveloppe remise avec les clés : les dimensions de la cuisine relevées par l’agence, la liste des appareils qui
      passent, et un créneau de livraison tenu pendant trente jours.

      Trois agences d’accord à Toulouse, une à Clermont.`,
    audience: 'Nouveaux locataires et propriétaires, à moins de 2 km d’un magasin',
    channels: ['partenaires', 'magasin'],
    goal: '150 enveloppes ouvertes au premier trimestre',
    cost: 7200,
    kpi: 'Commandes portant le code de l’enveloppe',
    themes: ['partenariats', 'magasins'],
    created: 24,
    picture: { kind: 'map', palette: 'honey', seed: 300 },
    path: [step(23.8, 'submitted', 'ali'), step(22.3, 'open', 'camille'), step(8, 'shortlisted', 'camille')],
    votes: 15,
    talk: [
      say(
        'fatou',
        21,
        'Qui prend les mesures ? Si l’agence se trompe de 3 cm, c’est nous qui remportons le frigo.',
        [
          say(
            'ali',
            20.6,
            'Mesures faites avec notre mètre et notre fiche, et un appel de vérification avant livraison. Tu as raison d’insister.',
          ),
        ],
        { useful: 6 },
      ),
      say(
        'lea',
        18.1,
        'D’où vient le 2,3 ? J’ai 1,7 dans l’étude de l’an dernier, mais elle mélange déménagement et première installation.',
        [
          say('ali', 17.7, 'Des factures de Toulouse, 84 dossiers. Donc petit échantillon, je te l’envoie.'),
          say('lea', 15.9, 'Relu : c’est bien 2,3 pour les premières installations, 1,4 pour les autres. Les deux valent le coup.', [], {
            useful: 5,
          }),
        ],
      ),
    ],
  },
];
