import { funded, type IdeaSketch, say, step } from './sketch';

/** Slots, rounds and the last kilometre. */
export const ideasOfDelivery: readonly IdeaSketch[] = [
  {
    key: 'driver-name-texts',
    space: 'company',
    author: 'zuzanna',
    language: 'en',
    title: 'Delivery texts with the driver’s first name and a real two-hour window',
    body: `
      Last Saturday I took 44 calls. Twenty-nine were the same call: *where is my delivery?* They had our text. It said “between 7 am
      and 7 pm”.

      The planners know the order of stops by Friday at four. Let us send a second text then:

      > Hello, it is Yusuf who is coming tomorrow, between 10 and 12. He will ring when he is twenty minutes away.

      No app, no link to click. If the window slips by more than half an hour, send another one and say so.`,
    problem: 'Customers get a twelve-hour window by text, then call us to get the real one.',
    audience: 'Everyone with a Saturday delivery, about 870 homes a week',
    channels: ['SMS'],
    goal: 'Halve the “where is my delivery” calls',
    cost: 4800,
    kpi: 'Calls about delivery time per 100 Saturday deliveries',
    themes: ['livraison', 'service-client'],
    created: 59,
    path: [
      step(58.9, 'submitted', 'zuzanna'),
      step(57.4, 'open', 'camille'),
      step(49, 'shortlisted', 'camille'),
      step(46.2, 'in_jury', 'ines'),
      funded(40, 'Small cost, one clear number to watch, and the depots asked for it too. Start with Trafford Park, then Saint-Priest.'),
      step(36, 'in_campaign', 'priya'),
      step(
        6.5,
        'measured',
        'priya',
        `Calls about delivery time went from 31 to 13 per 100 deliveries in Manchester and from 26 to 14 in Lyon.
        Target was half. Four complaints about first names, so drivers can now choose initials.`,
      ),
    ],
    votes: 24,
    picture: { kind: 'phone', palette: 'blue', seed: 44 },
    talk: [
      say(
        'antoine',
        56.2,
        'Friday four o’clock is true in Manchester. At Gennevilliers the order of stops is known on Saturday at 5:30. We would send it then, or not at all.',
        [say('zuzanna', 55.9, 'Saturday at 6 is fine! People check their phone with the first coffee.')],
      ),
      say(
        'isabelle',
        54.5,
        'First names: only with each driver’s agreement, and never the surname. Please keep a list of who said yes.',
        [],
        { useful: 4 },
      ),
      say(
        'leila',
        52.7,
        'Peut-on choisir la langue du message ? J’ai chaque semaine deux ou trois clients qui ne lisent pas le français et n’osent pas rappeler.',
        [say('maya', 52.4, 'La langue du compte client est connue pour un tiers d’entre eux. Pour ceux-là, oui.')],
        { inspiring: 4 },
      ),
      say('daniel', 6.1, 'Drivers moaned for a week, then stopped being shouted at on doorsteps. I would not go back.', [], { like: 9 }),
    ],
  },
  {
    key: 'points-relais',
    space: 'company',
    author: 'tom',
    language: 'fr',
    title: 'Points relais chez les commerçants voisins, pièces livrées à vélo',
    body: `
      Un joint de porte à 12 € part dans un camion de douze tonnes. Le client pose une demi-journée pour le recevoir.

      Je propose douze points relais chez des commerçants que nos livreurs connaissent déjà : le pressing de la rue Moncey, la
      librairie de Montchat, le tabac de Bron. Un livreur à vélo cargo fait la boucle mardi et vendredi.

      1. Le client choisit son commerçant à la commande.
      2. La pièce y est sous deux jours.
      3. Le commerçant touche 1,20 € par colis, et du passage.

      J’en ai parlé à neuf commerçants. Sept ont dit oui tout de suite, un veut voir le contrat, un n’a pas la place.`,
    audience: 'Clients de Lyon et de l’Est lyonnais qui commandent une pièce ou un petit appareil',
    channels: ['magasin', 'affichage'],
    goal: 'Un quart des pièces détachées hors camion',
    cost: 11400,
    kpi: 'Part des colis de moins de 5 kg remis en point relais',
    themes: ['livraison', 'pieces-detachees', 'partenariats'],
    created: 47,
    path: [
      step(46.6, 'submitted', 'tom'),
      step(45.2, 'open', 'camille'),
      step(33, 'shortlisted', 'camille'),
      step(27, 'in_jury', 'ines'),
      funded(15, 'Financée pour six mois à Lyon. Le jury demande un point à mi-parcours sur le temps passé par les commerçants.'),
    ],
    votes: 22,
    picture: { kind: 'bicycle', palette: 'sand', seed: 12 },
    talk: [
      say(
        'sandrine',
        44.1,
        `Côté atelier c’est 160 colis par semaine pour le Rhône, dont 120 tiennent dans une boîte à chaussures. Les courroies et
        les joints surtout.`,
        [],
        { useful: 6 },
      ),
      say(
        'marie-claude',
        42.5,
        'On a déjà essayé en 2009 avec les bureaux de poste. Ce qui a coincé, c’est les retours : personne ne savait quoi en faire.',
        [say('tom', 42.2, 'Merci, je ne le savais pas. Le vélo reprendrait les retours à la boucle suivante. Je l’ajoute.')],
        { useful: 7 },
      ),
      say('gael', 38.8, 'Le vélo est loué ou acheté ? À deux jours par semaine la location est moins chère jusqu’au dix-huitième mois.', [
        say('tom', 38.3, 'Loué. 290 € par mois, entretien compris.'),
      ]),
      say('ines', 14.6, 'Décision du jury : financée à 11 400 €. Bravo pour les neuf visites, c’est ce qui a fait la différence.', [], {
        like: 6,
      }),
    ],
  },
  {
    key: 'match-day-deliveries',
    space: 'uk',
    author: 'daniel',
    language: 'en',
    title: 'Match days: stop promising Saturday afternoons around Old Trafford',
    body: `
      The depot is 900 metres from the stadium. On home Saturdays, vans that leave after one o’clock do not come back before six.

      We still sell those slots. Then @priya and her team spend Monday apologising for them.

      Take the afternoon slots off the site on the nineteen home dates, offer Friday evening instead, and say why. People here
      understand football.`,
    audience: 'Customers in M16, M17, M32 and M33',
    channels: ['site', 'SMS'],
    cost: 900,
    kpi: 'Late deliveries on home match days',
    themes: ['livraison', 'service'],
    created: 11,
    path: [step(10.8, 'submitted', 'daniel'), step(9.5, 'open', 'priya')],
    votes: 6,
    talk: [
      say('yusuf', 8.8, 'Friday evening is good if the shift is volunteers only. I would do it, Kev would not, he has his lad on Fridays.'),
      say(
        'owen',
        7.4,
        'Eleven of the nineteen dates moved for television last season. Whatever we build needs someone to update it.',
        [say('daniel', 7.2, 'Fair. I get the fixture changes by e-mail, I can be that someone.', [], { like: 2 })],
        { useful: 3 },
      ),
    ],
  },
];
