import { type IdeaSketch, say, step } from './sketch';

/** Customers who stopped coming. */
export const ideasOfLapsedCustomers: readonly IdeaSketch[] = [
  {
    key: 'carte-postale-magasin',
    space: 'company',
    author: 'ines',
    language: 'fr',
    title: 'La carte postale du magasin',
    body: `
      Chaque magasin envoie une carte dessinée par son équipe à ses cent clients les plus anciens. Une vraie carte, un vrai timbre, trois
      lignes écrites à la main.

      À Annecy, Sylvie l’a fait seule en janvier : 40 cartes, 11 clients revenus la montrer en caisse, dont un avec un gâteau. Je ne sais
      pas si c’est de la fidélité mais c’est onze visites pour 52 € de timbres.

      Seize magasins, cent cartes, deux heures d’équipe un lundi matin. Je demande seulement le papier et les timbres.`,
    audience: 'Les cent plus anciens clients de chaque magasin',
    channels: ['courrier'],
    goal: 'Revoir un destinataire sur dix en deux mois',
    cost: 3100,
    kpi: 'Passages en caisse avec la carte',
    themes: ['clients-inactifs', 'magasins'],
    created: 12.2,
    path: [step(12, 'submitted', 'ines'), step(10.7, 'open', 'camille')],
    votes: 16,
    seen: 24,
    picture: { kind: 'postcard', palette: 'brick', seed: 5 },
    talk: [
      say(
        'bastien',
        5.5,
        'À Saint-Étienne j’ai un collègue qui dessine les clients sur les bons de commande depuis des années. Il attend ça.',
        [],
        { like: 5 },
      ),
      say(
        'rose-anne',
        4.6,
        'Je peux imprimer un support commun (papier épais, hexagone en relief à sec) pour que les seize se ressemblent un peu.',
        [say('ines', 4.4, 'Oui au papier. Pour le dessin, surtout qu’ils ne se ressemblent pas.', [], { like: 4 })],
      ),
      say(
        'owen',
        2.2,
        'Could eight shops send and eight wait two months? Otherwise we will have eleven nice stories again and no number.',
        [],
        { useful: 6 },
      ),
    ],
  },
  {
    key: 'mot-manuscrit',
    space: 'company',
    author: 'bastien',
    language: 'fr',
    title: 'Un mot écrit à la main aux clients qu’on ne voit plus',
    body: `
      Le mois creux chez nous c’est février. On pourrait passer une heure par jour à écrire aux clients jardin qui n’ont rien pris depuis
      deux ans. Je connais la moitié des noms.

      Juste : « Votre table tient le coup ? Il nous reste l’huile qui va avec. »`,
    channels: ['courrier'],
    themes: ['clients-inactifs', 'jardin'],
    created: 10.4,
    path: [
      step(10.2, 'submitted', 'bastien'),
      step(9, 'open', 'camille'),
      step(
        6.2,
        'merged',
        'camille',
        'Rejoint la carte postale du magasin, ouverte deux jours plus tôt ; Bastien en dessinera le modèle jardin.',
      ),
    ],
    votes: 5,
    mergedInto: 'carte-postale-magasin',
    talk: [
      say('pauline', 7.6, 'L’huile, on en a 600 bidons. Si tu écris je te les mets à prix coûtant, c’est le bon moment.', [], { like: 3 }),
      say('camille', 7, '@bastien, @ines a déposé presque la même idée deux jours avant toi. Tu accepterais qu’on les réunisse ?', [
        say('bastien', 6.7, 'Oui sans problème. Je veux bien faire celles du jardin.'),
      ]),
    ],
  },
  {
    key: 'three-questions-call',
    space: 'company',
    author: 'priya',
    language: 'en',
    title: 'Ask before we lose them: a three-question call to lapsed customers',
    body: `
      We send lapsed customers a voucher. We have never asked one of them why they stopped.

      I would like four advisers to ring two hundred people who have bought nothing for a year, and ask:

      1. What was the last thing you bought for the house, and where?
      2. Did we come to mind?
      3. Is there something we should have done?

      ## Evidence so far

      I rang 22 on quiet afternoons. Five had moved abroad or in with family. Six thought we only sold garden furniture. Eleven had a
      small grudge, mostly about a missed slot, and **seven of those eleven said nobody had ever called**.

      The voucher costs us £9 per person. A call costs about £4.`,
    problem: 'We guess why people leave, and answer the guess with a discount.',
    audience: 'Two hundred customers with no purchase in twelve months, half in France, half in England',
    channels: ['phone'],
    goal: 'A list of reasons we can act on',
    cost: 2400,
    kpi: 'Share of called customers who order within 90 days, against a group not called',
    themes: ['clients-inactifs', 'service-client'],
    created: 36,
    path: [
      step(35.8, 'submitted', 'priya'),
      step(34.3, 'open', 'camille'),
      step(22, 'shortlisted', 'camille'),
      step(14, 'in_jury', 'ines'),
      step(4, 'pitch', 'ines', 'All scores are in. Ten minutes and questions, Friday at 14:00 in Paris or by video.'),
    ],
    votes: 18,
    picture: { kind: 'chat', palette: 'green', seed: 22 },
    talk: [
      say(
        'owen',
        33.1,
        'Two hundred is fine for reasons and too few for the KPI. With 100 in each group you would only see a difference of 15 points or more.',
        [
          say('priya', 32.7, 'Then the KPI is honest about being a sniff test. The reasons are the point.'),
          say('owen', 32.5, 'Agreed, as long as the slide says so.', [], { like: 4 }),
        ],
        { useful: 6 },
      ),
      say(
        'odile',
        29.4,
        'J’ai quatre volontaires à Villeurbanne. On peut traduire vos trois questions telles quelles, elles sont bonnes.',
        [],
        { like: 3 },
      ),
      say('mathieu', 12.2, 'Si la réponse est « vous étiez plus chers », qu’est-ce qu’on en fait ? Venez au pitch avec une réponse à ça.', [
        say('priya', 11.8, 'In my 22 calls nobody said it first. Three said it when I asked twice. I will bring the notes.'),
      ]),
    ],
  },
];
