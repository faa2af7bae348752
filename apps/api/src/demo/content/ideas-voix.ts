import { type IdeaSketch, say, step } from './sketch';

/** What customers tell us, and how we answer. */
export const ideasOfTheirVoices: readonly IdeaSketch[] = [
  {
    key: 'podcast-service-client',
    space: 'company',
    author: 'tom',
    language: 'fr',
    title: 'Un podcast des voix du service client',
    body: `
      Dix minutes par mois : ce que les clients nous ont appris.

      J’ai passé une journée au casque à Villeurbanne, à côté de @nora. En sept heures j’ai compris pourquoi on nous rappelle le lundi, et
      j’ai changé deux choses dans mes tournées. Tout le monde n’a pas une journée.

      Deux conseillers racontent trois appels, avec leurs mots, sans les noms. On écoute ça dans le camion. Pour commencer, c’est interne ;
      si c’est bon, on en fera quelque chose pour dehors.`,
    audience: 'Nous, d’abord : livreurs, magasins, acheteurs',
    channels: ['podcast'],
    cost: 1200,
    kpi: 'Écoutes par épisode, et une décision prise grâce à lui',
    themes: ['contenus', 'service-client'],
    created: 8.2,
    path: [step(8, 'submitted', 'tom'), step(6.6, 'open', 'camille')],
    votes: 9,
    seen: 21,
    picture: { kind: 'microphone', palette: 'ink', seed: 10 },
    talk: [
      say(
        'leila',
        5.8,
        'Volontaire pour raconter. Je demande à réécouter avant diffusion : on reconnaît vite quelqu’un à son histoire.',
        [],
        { useful: 4 },
      ),
      say('owen', 3.5, 'Ten minutes is right. Can there be a written version? I read faster than I listen, and so does search.', [], {
        like: 2,
      }),
    ],
  },
  {
    key: 'temps-attente',
    space: 'company',
    author: 'lucie',
    language: 'fr',
    title: 'Un standard qui dit combien de temps on attend',
    body: `
      Ma cinquième semaine. La phrase que j’entends le plus en décrochant : « Ah, enfin. » L’attente moyenne est pourtant de 2 min 40.

      La musique dure 38 secondes et recommence, donc les gens l’entendent quatre fois. Si le message disait « environ trois minutes, nous
      pouvons vous rappeler », je pense qu’on commencerait les appels d’une autre humeur.

      Je ne sais pas si notre standard sait faire ça. Qui pourrait me le dire ?`,
    audience: 'Les 1 900 personnes qui appellent chaque semaine',
    channels: ['téléphone'],
    kpi: 'Raccrochés avant réponse (18 % aujourd’hui)',
    themes: ['service-client'],
    created: 1.5,
    path: [step(1.3, 'submitted', 'lucie')],
  },
  {
    key: 'avis-trois-etoiles',
    space: 'company',
    author: 'nora',
    language: 'fr',
    title: 'Répondre aux avis à trois étoiles',
    body: `
      On répond aux une étoile (obligé) et on remercie les cinq étoiles. Les trois étoiles, personne. C’est pourtant eux qui écrivent le
      plus long.

      À vérifier avant de proposer : combien par mois ? qui répond ? est-ce qu’un avis se modifie après réponse ?`,
    themes: ['service-client', 'fidelite'],
    created: 3.2,
  },
  {
    key: 'bon-de-retard',
    space: 'company',
    author: 'victor',
    language: 'fr',
    title: 'Quinze euros d’office dès qu’un créneau de livraison saute',
    body: `
      Quand un créneau saute, le client appelle, attend, s’énerve, et finit par obtenir 15 €. Ou 30 s’il crie plus fort. En magasin on récupère
      ceux qui n’ont rien demandé, et ceux-là ne reviennent pas.

      Donnons les 15 € tout de suite, par SMS, avant l’appel. Sans discussion, à tout le monde pareil.`,
    problem: 'Le dédommagement dépend du ton du client.',
    audience: 'Clients dont la livraison est décalée',
    channels: ['SMS'],
    cost: 62000,
    kpi: 'Rachats à six mois des clients retardés',
    themes: ['livraison', 'fidelite'],
    created: 45,
    path: [
      step(44.7, 'submitted', 'victor'),
      step(43.2, 'open', 'camille'),
      step(34, 'shortlisted', 'camille'),
      step(29, 'in_jury', 'ines'),
      step(
        19,
        'declined',
        'ines',
        `4 100 créneaux décalés l’an dernier : 62 000 €, plus que l’enveloppe entière, pour réparer ce que le SMS à deux heures
        devrait éviter. Le jury retient l’équité entre clients : Odile fixe un barème unique pour les conseillers. À reproposer si les
        retards ne baissent pas d’ici six mois.`,
      ),
    ],
    votes: 15,
    talk: [
      say(
        'gael',
        41.5,
        'Ordre de grandeur : 4 100 créneaux × 15 € = 61 500 €. Aujourd’hui on verse 19 000 € de gestes commerciaux au total.',
        [
          say('victor', 41.2, 'Et combien perd-on en clients ? C’est cette ligne-là qui manque au tableau.', [], { like: 6 }),
          say(
            'gael',
            40.1,
            'J’ai cherché. Sur 300 clients retardés, 24 % rachètent dans l’année contre 31 % des autres. C’est réel mais ça ne fait pas 62 000 €.',
            [],
            { useful: 9 },
          ),
        ],
      ),
      say('zuzanna', 37.8, 'Some of them do not want money. They took a day off work. They want somebody to know that.', [], { like: 8 }),
      say('victor', 18.2, 'Je comprends la décision. Content pour le barème unique, c’était la moitié de mon idée.', [], { like: 7 }),
    ],
  },
  {
    key: 'ligne-whatsapp',
    space: 'company',
    author: 'lucie',
    language: 'fr',
    title: 'Une ligne WhatsApp pour les moins de trente ans',
    body: `
      Aucun de mes amis n’appelle un magasin. Ils écrivent, ils envoient une photo, ils attendent la réponse en faisant autre chose.

      Une ligne, ouverte de 9 h à 20 h, deux conseillers. On commencerait par les questions de livraison.`,
    audience: 'Moins de trente ans',
    channels: ['messagerie'],
    cost: 3600,
    kpi: 'Conversations résolues sans appel',
    themes: ['service-client'],
    created: 25,
    path: [
      step(24.8, 'submitted', 'lucie'),
      step(23.4, 'open', 'camille'),
      step(
        17.5,
        'withdrawn',
        'lucie',
        'Odile m’a montré l’appel d’offres messagerie, signé le mois dernier. Je rejoins le groupe de test.',
      ),
    ],
    votes: 4,
    talk: [
      say(
        'isabelle',
        22.4,
        'WhatsApp pose une question de données (serveurs, durée). Un outil de messagerie sur notre site ferait la même chose sans ce souci.',
      ),
      say(
        'odile',
        18.1,
        '@lucie viens me voir, un projet de messagerie est déjà en cours et il nous manque quelqu’un qui écrit plus qu’il n’appelle pour le tester.',
        [say('lucie', 17.9, 'Avec plaisir, je passe demain matin.')],
        { like: 3 },
      ),
    ],
  },
  {
    key: 'thank-reviewers',
    space: 'company',
    author: 'callum',
    language: 'en',
    title: 'Thank people who review us with a £5 voucher',
    body: `
      Altrincham has 212 reviews. The garden centre over the road has 1,900, and they are not better than us.

      A small voucher for anyone who leaves a review. Print the link on the receipt.`,
    audience: 'Shop customers in Altrincham',
    channels: ['shop'],
    cost: 2500,
    themes: ['fidelite', 'magasins'],
    created: 6.4,
    path: [
      step(6.2, 'submitted', 'callum'),
      step(
        5,
        'needs_work',
        'camille',
        `Paid reviews must be marked as such in both countries, and a voucher tied to the rating is not allowed. Could you keep the
        receipt link and drop the reward? Isabelle offers ten minutes.`,
      ),
    ],
  },
  {
    key: 'relance-detartrage',
    space: 'entretien',
    author: 'nora',
    language: 'fr',
    title: 'Appeler avant la panne : une relance annuelle pour le détartrage',
    body: `
      Pour les deux cents clients du pilote : un appel par an, dix minutes, on fait le détartrage ensemble au téléphone pendant que la machine
      tourne.

      J’ai essayé avec quatre clientes. Durée : 9, 11, 14 et 31 minutes (la dernière m’a montré son jardin en vidéo). Les quatre ont dit
      qu’elles paieraient 7 € par mois pour ça, mais à moi, donc je me méfie.`,
    audience: 'Clients du pilote',
    channels: ['téléphone'],
    cost: 1600,
    kpi: 'Pannes dues au calcaire dans l’année',
    themes: ['service-client', 'reparation'],
    created: 14,
    path: [step(13.7, 'submitted', 'nora'), step(12.5, 'open', 'sandrine')],
    votes: 4,
    seen: 6,
    talk: [
      say(
        'tom',
        11.2,
        'À Lyon l’eau est moins dure qu’à Villefranche. Commençons par le nord du département, c’est là que je change des résistances.',
        [],
        { useful: 2 },
      ),
      say(
        'gael',
        9.8,
        'À 7 € par mois et dix minutes par an on est large. Le coût, c’est le déplacement quand l’appel ne suffit pas : combien sur cent ?',
        [
          say('sandrine', 9.5, 'Douze à quinze, d’après les bons d’intervention.'),
          say('nora', 9.1, 'Alors disons quinze et regardons si le pilote nous donne tort.'),
        ],
        { useful: 3 },
      ),
    ],
  },
];
