import { funded, type IdeaSketch, say, step } from './sketch';

/** Spare parts, mended things and things that came back. */
export const ideasOfSecondLives: readonly IdeaSketch[] = [
  {
    key: 'mur-des-pieces',
    space: 'reparer',
    author: 'sandrine',
    language: 'fr',
    title: 'Le mur des pièces : vendre les pièces détachées en magasin',
    body: `
      Nous avons 18 400 références de pièces à Saint-Priest et zéro en magasin. Un client qui entre avec son bras de lavage cassé à la main
      repart avec une adresse internet.

      Un mur de deux mètres, 120 pièces, celles qui font 60 % des demandes. Rangées par **bruit et par symptôme** (« ça fuit devant »,
      « ça ne chauffe plus »), pas par marque.

      Essai à Villeurbanne et à Grenoble.`,
    problem: 'Le premier réflexe d’un client en panne est de venir au magasin, et nous n’avons rien à lui vendre.',
    audience: 'Clients qui poussent la porte avec une panne',
    channels: ['magasin'],
    goal: '15 pièces vendues par semaine et par magasin',
    cost: 7800,
    kpi: 'Pièces vendues au mur, et achats dans l’année par ces clients',
    themes: ['pieces-detachees', 'magasins', 'reparation'],
    created: 61,
    path: [
      step(60.8, 'submitted', 'sandrine'),
      step(59.6, 'open', 'helene'),
      step(52, 'shortlisted', 'helene'),
      step(48, 'in_jury', 'ines'),
      funded(41, 'Deux magasins, six semaines, meubles construits par l’atelier. Le jury a aimé le rangement par symptôme.'),
      step(38, 'in_campaign', 'sandrine'),
      step(
        11,
        'measured',
        'sandrine',
        `Villeurbanne 23 pièces par semaine, Grenoble 9. Objectif 15 : tenu en moyenne, raté à Grenoble où le mur est derrière
        les caisses. 41 % des acheteurs n’étaient pas venus depuis plus d’un an.`,
      ),
      step(
        5,
        'published',
        'lea',
        'Cas vérifié avec Sandrine et les deux directeurs, photos et plan du meuble dans le dossier. À reprendre tel quel.',
      ),
    ],
    votes: 25,
    picture: { kind: 'toolbox', palette: 'honey', seed: 120 },
    talk: [
      say('lucie', 10.2, 'Des clients m’appellent pour demander si leur magasin a « le mur ». Est-ce qu’il y a une liste quelque part ?', [
        say('sandrine', 10, 'Villeurbanne et Grenoble seulement. Bastille et Stockport à l’étude.'),
      ]),
      say('bastien', 57.4, 'Et le jardin ? Les pieds de table et les roues de barbecue, on m’en demande dix par semaine en saison.', [], {
        useful: 4,
      }),
      say(
        'fatou',
        49,
        'Deux mètres linéaires à Bastille, c’est un lave-linge d’exposition en moins, environ 900 € de marge par mois. Il faudra me convaincre.',
        [
          say('sandrine', 48.7, 'Je te montre Villeurbanne après un mois. Si ça ne fait pas 900 € je n’insiste pas.'),
          say('fatou', 10.6, 'J’ai vu. 1 240 € à Villeurbanne. Je trouverai deux mètres.', [], { like: 12 }),
        ],
        { useful: 5 },
      ),
      say('daniel', 4.5, 'Read the case twice. Where do the boxes of returns go? That is always what kills a parts wall.', [
        say('sandrine', 4.2, 'One grey crate under the till, emptied on Thursdays by the round. It is on page 3, with a photo.'),
      ]),
    ],
  },
  {
    key: 'repair-cafe-stockport',
    space: 'reparer',
    author: 'grace',
    coAuthors: ['callum'],
    language: 'en',
    title: 'A repair café in the Stockport shop, with our own technicians',
    body: `
      First Saturday of the month, ten till one. Bring a toaster, a strimmer, a lamp. Two of our technicians and three volunteers from the
      library’s repair group. Tea is free, parts at cost.

      The library group already has a waiting list of sixty people and no room with sockets. We have a room with sockets.

      > I’d rather you told me it was dead than the internet did.

      That was Mrs Hallam, about her 1987 food mixer. It was not dead.`,
    audience: 'People within three miles of the shop',
    channels: ['shop', 'local press'],
    goal: '40 visitors a session, half of them new to us',
    cost: 3900,
    kpi: 'Visitors new to us, and their orders within six months',
    themes: ['reparation', 'magasins', 'partenariats'],
    created: 54,
    path: [
      step(53.6, 'submitted', 'grace'),
      step(52.4, 'open', 'helene'),
      step(44, 'shortlisted', 'helene'),
      step(39, 'in_jury', 'ines'),
      funded(30, 'Six sessions, then a decision. The jury asks for a visitor count by hand, no sign-up form.'),
      step(29, 'in_campaign', 'niamh'),
    ],
    votes: 17,
    picture: { kind: 'coffee', palette: 'brick', seed: 87 },
    talk: [
      say(
        'sandrine',
        51.6,
        'Electrical safety: everything that leaves must be tested on the bench, with a label. I can lend you our second tester.',
        [say('grace', 51.2, 'Yes please. And the label with our name on it, I suppose, since we tested it.')],
        { useful: 5 },
      ),
      say('daniel', 46.9, 'Who is liable if Mrs Hallam’s mixer sets fire to her kitchen? Genuine question, I like Mrs Hallam.', [
        say(
          'niamh',
          46.4,
          'Our public liability covers it if a technician signs. Volunteers may open things, technicians close them.',
          [],
          { useful: 6 },
        ),
      ]),
      say(
        'callum',
        4.3,
        'First session: 53 people, queue out of the door at 10:15, we ran out of fuses. Nineteen had never been in the shop.',
        [],
        { inspiring: 7, like: 5 },
      ),
    ],
  },
  {
    key: 'honest-returns',
    space: 'reparer',
    author: 'daniel',
    language: 'en',
    title: 'Sell refurbished returns, and say why they came back',
    body: `
      About 4% of what we deliver comes back. Most of it has nothing wrong: wrong colour, too wide for the stairs, a change of heart.
      We sell it by the pallet to a dealer in Oldham for a fifth of the price. He sells it on for half.

      Put it in a corner of the Stockport shop with a tag:

      - *Came back because: 2 cm too wide for the alcove.*
      - *Checked by: Dawn, on the 12th.*
      - *Full guarantee.*

      The story on the tag is the advertising.`,
    audience: 'Careful buyers, students, landlords',
    channels: ['shop', 'site'],
    goal: 'Sell 70% of returns ourselves',
    cost: 5600,
    kpi: 'Recovered value per returned item',
    themes: ['reparation', 'magasins'],
    created: 22,
    path: [step(21.8, 'submitted', 'daniel'), step(20.6, 'open', 'helene'), step(7, 'shortlisted', 'camille')],
    votes: 16,
    talk: [
      say('yannick', 19.4, 'I worry about new stock next to the same model at 60%. Where would the corner be?', [
        say('grace', 19.1, 'Upstairs, by the repair tables. You only get there if you are looking for it.'),
      ]),
      say(
        'isabelle',
        17.2,
        'En France le mot « reconditionné » est encadré. « Retour client, vérifié » ne l’est pas et dit mieux la vérité.',
        [],
        { useful: 7 },
      ),
      say(
        'helene',
        11.3,
        'Je peux faire passer nos 40 points de contrôle à Trafford Park en une visite. Il faut compter 25 minutes par appareil, l’avez-vous chiffré ?',
        [say('daniel', 10.9, 'I had fifteen minutes. At twenty-five it still beats Oldham by £60 on a fridge.', [], { like: 4 })],
        { useful: 5 },
      ),
    ],
  },
];
