import { type IdeaSketch, say, step } from './sketch';

/** How we present what we sell. */
export const ideasOfTheOffer: readonly IdeaSketch[] = [
  {
    key: 'garantie-une-page',
    space: 'company',
    author: 'isabelle',
    language: 'fr',
    title: 'La garantie expliquée en une page, sans astérisque',
    body: `
      Je suis juriste et je ne comprends pas toujours notre page de garantie. Elle fait 2 900 mots, dont 14 renvois.

      ## Une page

      1. Ce qui est couvert, pendant combien de temps.
      2. Ce qui ne l’est pas, avec trois vrais cas.
      3. Qui appeler, et ce qui se passe ensuite, jour par jour.

      Le texte complet reste derrière un lien, pour les gens comme moi.

      Avec @nora nous avons fait lire un brouillon à douze clients : dix ont su répondre à « mon frigo a 25 mois, suis-je couvert ? », contre
      trois avec la page actuelle.`,
    problem: 'La garantie est un argument que personne ne peut lire.',
    audience: 'Tous les clients, surtout au moment d’hésiter',
    channels: ['site', 'magasin'],
    goal: 'Un tiers d’appels « suis-je couvert ? » en moins',
    cost: 3300,
    kpi: 'Appels sur la garantie, par semaine',
    themes: ['service', 'marque'],
    created: 33,
    path: [
      step(32.6, 'submitted', 'isabelle'),
      step(31.3, 'open', 'camille'),
      step(18, 'shortlisted', 'camille'),
      step(8, 'in_jury', 'ines'),
    ],
    votes: 24,
    talk: [
      say(
        'lea',
        30.2,
        'Deux concurrents l’ont fait, l’un bien (une page, des exemples), l’autre en bande dessinée, que personne n’a finie.',
        [],
        { useful: 4 },
      ),
      say('yannick', 27.8, 'Si on écrit ce qui n’est pas couvert, on donne des idées de refus aux clients.', [
        say(
          'isabelle',
          27.5,
          'On leur évite surtout de nous découvrir au moment de la panne. C’est là que naissent les avis à une étoile.',
          [],
          { like: 10 },
        ),
        say('yannick', 26.9, 'Je retire. J’ai relu nos avis à une étoile, tu as raison une fois sur deux.', [], { like: 6 }),
      ]),
      say(
        'priya',
        21.4,
        'UK law differs after month six. Could the English page be its own text, not a translation?',
        [say('isabelle', 21, 'Yes, and I would need you for the three real cases.')],
        { useful: 6 },
      ),
    ],
  },
  {
    key: 'real-gardens',
    space: 'company',
    author: 'megan',
    language: 'en',
    title: 'Real gardens, not showrooms: customers’ photos on product pages',
    body: `
      Our sofas stand on lawns that exist in one field near Avignon. Customers in Bury look at the picture, look at their patio, and close the
      tab.

      Ask each buyer for one photo, four weeks after delivery. Pay for it properly, €15 whether we use it or not, and put three on each page:
      one small garden, one balcony, one in the rain.

      > It looks like the picture if you stand on a chair. (review, three stars)`,
    audience: 'Visitors of the garden pages',
    channels: ['site', 'e-mail'],
    goal: 'Fewer returns for “not as expected”',
    cost: 7400,
    kpi: 'Returns for “not as expected”, conversion of pages with photos',
    themes: ['jardin', 'contenus'],
    created: 17.6,
    path: [step(17.4, 'submitted', 'megan'), step(16, 'open', 'camille')],
    votes: 17,
    picture: { kind: 'chair', palette: 'honey', seed: 15 },
    talk: [
      say(
        'isabelle',
        15.2,
        'Photo payée = cession de droits, une ligne à cocher suffit. Attention aux plaques de rue et aux enfants.',
        [],
        { useful: 5 },
      ),
      say(
        'eva',
        13.8,
        'Il faut accepter qu’elles soient moches. Si on les retouche, l’idée est morte.',
        [
          say('mathieu', 13.3, 'Moches, oui. Sombres et floues, non. On peut refuser sans retoucher ?'),
          say('eva', 13.1, 'Oui, trois refus sur dix, pas plus, et sans dire pourquoi.', [], { like: 4 }),
        ],
        { like: 7 },
      ),
      say('owen', 9.9, 'We have room for a clean test here: 40 pages with, 40 without, six weeks. I can set it up.', [], { useful: 7 }),
    ],
  },
  {
    key: 'half-the-newsletters',
    space: 'company',
    author: 'niamh',
    coAuthors: ['owen'],
    language: 'en',
    title: 'Half as many newsletters, twice as useful',
    body: `
      We sent 74 newsletters last year. 24% opened, 1.9% clicked, and every send loses us about 240 people out of 186,000.

      Send 36. Each one has to answer a question that a customer actually asked that month. @nora and @zuzanna pick the question, @sofia
      writes it, promotions go at the bottom where people who want them will find them.

      Owen did the sums: at 31% opened, half the mail keeps *almost two thirds of the readings*, and about 9,000 people a year who would
      otherwise have left.`,
    problem: 'Each send earns a little and costs readers for good.',
    audience: 'The 186,000 subscribers',
    channels: ['e-mail'],
    goal: 'Unsubscribes halved, sales from e-mail down by 5% at most',
    cost: 0,
    kpi: 'Unsubscribes per month, e-mail sales per quarter',
    themes: ['courriel', 'contenus'],
    created: 16.8,
    path: [step(16.6, 'submitted', 'niamh'), step(15.1, 'open', 'camille')],
    votes: 15,
    picture: { kind: 'postcard', palette: 'ink', seed: 36 },
    talk: [
      say(
        'sofia',
        14,
        'I like it and I am the one who would write them. 24 to 31 is a big jump, where does it come from?',
        [
          say(
            'owen',
            13.7,
            'From the nine sends last year that answered a question: 29 to 34%. Nine is not many, and they were your best subjects.',
            [],
            { useful: 6 },
          ),
        ],
        { useful: 4 },
      ),
      say(
        'yannick',
        11.6,
        'La lettre du premier jeudi du mois fait à elle seule 11 % des ventes de petit électroménager. Touchez aux autres d’abord.',
        [say('niamh', 11.2, 'First Thursdays stay, then. There are 62 others to cut from.')],
        { useful: 5 },
      ),
      say('lucie', 6, 'Quand les gens appellent pour se désabonner ils disent tous pareil : « ce n’est pas contre vous ».', [], {
        like: 5,
      }),
    ],
  },
  {
    key: 'appliance-app',
    space: 'company',
    author: 'owen',
    language: 'en',
    title: 'An app that remembers every appliance you own',
    body: `
      Manuals, warranty dates, the right filter, the last service. Scan the label on the back and it is all there.

      We would have a reason to be on people’s phones that is not a sale.

      An outside studio quoted €85,000 for a first version on both systems, then about €20,000 a year.`,
    audience: 'Owners of two or more of our appliances',
    channels: ['app'],
    goal: '20,000 households in a year',
    cost: 85000,
    kpi: 'Households active after six months',
    themes: ['service', 'fidelite'],
    created: 49,
    path: [
      step(48.7, 'submitted', 'owen'),
      step(47.3, 'open', 'camille'),
      step(37, 'shortlisted', 'camille'),
      step(31, 'in_jury', 'ines'),
      step(
        21,
        'declined',
        'ines',
        `€85,000 is twice the envelope, and the panel doubts that people keep an app for something that breaks every eight years. The need
        is real: try it first as a page in the customer account, with the label scan, for under €10,000.`,
      ),
    ],
    votes: 12,
    talk: [
      say(
        'maya',
        46.1,
        'On a déjà 70 % de ces informations dans le compte client. Elles sont juste introuvables, à cinq clics.',
        [say('owen', 45.7, 'Then maybe the idea is to move them to one click. I would be fine with losing the app.')],
        { useful: 8 },
      ),
      say('nora', 42.6, 'Les clients qui en auraient besoin ont 70 ans et un carnet dans un tiroir.', [], { like: 6 }),
      say('owen', 20.1, 'Fair decision. I will come back with the account page, Maya has already sketched it.', [], { like: 8 }),
    ],
  },
];
