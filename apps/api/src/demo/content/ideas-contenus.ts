import { funded, type IdeaSketch, say, step } from './sketch';

/** Series and films. */
export const ideasOfContent: readonly IdeaSketch[] = [
  {
    key: 'avent-fournisseurs',
    space: 'company',
    author: 'lea',
    language: 'fr',
    title: 'Calendrier de l’avent des fournisseurs',
    body: `
      Vingt-quatre portraits, un par jour, filmés au téléphone par eux-mêmes.

      Nous avons 140 fournisseurs et le public en connaît trois. Le menuisier de nos bancs travaille à Oyonnax avec ses deux filles. La
      dame qui tresse les assises, à Porto, a 71 ans. Ils racontent mieux que nous.

      - Une consigne d’une page : votre atelier, vos mains, une chose que vous ne ferez jamais.
      - Trente secondes, téléphone à l’horizontale, lumière de fenêtre.
      - Nous montons et sous-titrons ; ils relisent.`,
    audience: 'Abonnés des réseaux et de la lettre, en décembre',
    channels: ['réseaux sociaux', 'courriel'],
    goal: '24 portraits, 400 000 vues',
    cost: 4700,
    kpi: 'Vues complètes, et visites des fiches des fournisseurs montrés',
    themes: ['contenus', 'reseaux-sociaux', 'marque'],
    created: 13.4,
    path: [step(13.1, 'submitted', 'lea'), step(11.8, 'open', 'camille')],
    votes: 13,
    seen: 27,
    picture: { kind: 'calendar', palette: 'blue', seed: 24 },
    talk: [
      say(
        'pauline',
        10.9,
        'Je connais vingt-deux des vingt-quatre. Prévoyez un mois de relance : ils sont à l’atelier, pas devant leurs messages.',
        [],
        { useful: 5 },
      ),
      say(
        'helene',
        9.7,
        'Deux fournisseurs de ma liste sont en audit. Je vous dis lesquels avant qu’on les mette à l’honneur.',
        [say('lea', 9.4, 'Merci, je n’y avais pas pensé du tout.')],
        { useful: 6 },
      ),
      say(
        'megan',
        7.2,
        'Could four or five be British? I have a man in Rochdale who makes bird tables and hates cameras, which is perfect.',
        [],
        { like: 4 },
      ),
      say(
        'chloe',
        4.3,
        'Vingt-quatre jours d’affilée, week-ends compris, c’est lourd pour une personne. Tout est programmé avant le premier jour, ou on ne le fait pas.',
        [say('lea', 4, 'Noté : tout est monté trois semaines avant, sinon on réduit à douze.')],
      ),
    ],
  },
  {
    key: 'sous-titres-partout',
    space: 'reseaux',
    author: 'chloe',
    coAuthors: ['lea'],
    language: 'fr',
    title: 'Sous-titrer toutes nos vidéos, et les raccourcir',
    body: `
      Nos vidéos de rentrée n’avaient pas de sous-titres. 34 % des vues se font sans le son : un tiers des gens regardent des lèvres bouger.

      Le signal de @lea : les formats courts sous-titrés gagnent 40 % de lectures complètes (enquête sur 212 comptes d’enseignes). Je
      propose d’essayer chez nous avant d’y croire.

      ## Test

      Dix vidéos, deux versions chacune, à une semaine d’écart : l’originale, et une coupée sous 45 secondes avec sous-titres relus à la main.`,
    problem: 'Un tiers de nos vues est muet et nous parlons quand même.',
    audience: 'Abonnés Instagram et TikTok',
    channels: ['vidéo', 'réseaux sociaux'],
    goal: '+ 25 % de lectures complètes',
    cost: 3800,
    kpi: 'Part des lectures menées jusqu’au bout',
    themes: ['video', 'reseaux-sociaux'],
    created: 61.2,
    path: [
      step(61, 'submitted', 'chloe'),
      step(59.5, 'open', 'camille'),
      step(53, 'shortlisted', 'camille'),
      step(49, 'in_jury', 'ines'),
      funded(42.5, 'Peu cher, réversible, et l’accessibilité suffirait à le justifier. Le jury demande la relecture humaine.'),
      step(40, 'in_campaign', 'chloe'),
      step(
        13,
        'measured',
        'chloe',
        `Lectures complètes : de 22 % à 30 %, soit + 36 %. Les coupes y font plus que les sous-titres (vérifié sur quatre vidéos).
        Deux heures par vidéo, une de plus que prévu.`,
      ),
    ],
    votes: 19,
    picture: { kind: 'film', palette: 'brick', seed: 40 },
    talk: [
      say(
        'jules',
        58.3,
        'Couper sous 45 secondes, d’accord pour les produits. Le portrait du tapissier dure 2 min 10 et je n’en enlèverai rien.',
        [say('chloe', 58, 'On garde le tapissier. Il a déjà ses sous-titres en plus.', [], { like: 6 })],
      ),
      say('eva', 55.4, 'Blanc sur notre miel, c’est illisible (contraste 1,8). Fond encre, texte blanc cassé. Gabarit prêt.', [], {
        useful: 7,
      }),
      say(
        'owen',
        12.2,
        'Four videos is thin for “cuts matter more”. I would say “probably”. The +36% itself holds up, I re-ran it.',
        [say('chloe', 11.9, 'Corrigé dans le bilan : « probablement ».')],
        { useful: 6 },
      ),
    ],
  },
  {
    key: 'questions-du-lundi',
    space: 'reseaux',
    author: 'sandrine',
    coAuthors: ['jules'],
    language: 'fr',
    title: 'Les questions du lundi : un technicien répond',
    body: `
      Le lundi, nos appels doublent : tout casse le week-end. Le lundi à 12 h 30, un technicien répond en direct à cinq questions posées
      en commentaire. Vingt minutes, l’établi derrière lui, pas de décor.

      Amir a fait un essai avec son téléphone : 1 340 personnes, une question sur deux à propos de joints.`,
    audience: 'Abonnés, et ceux qui cherchent leur panne',
    channels: ['réseaux sociaux', 'vidéo'],
    goal: '2 000 personnes par direct',
    cost: 5200,
    kpi: 'Spectateurs, et appels du lundi après-midi',
    themes: ['reparation', 'reseaux-sociaux', 'video'],
    created: 52,
    path: [
      step(51.7, 'submitted', 'sandrine'),
      step(50.6, 'open', 'lea'),
      step(41, 'shortlisted', 'lea'),
      step(36, 'in_jury', 'ines'),
      funded(28, 'Douze lundis. Le jury demande deux techniciens en alternance, pour qu’Amir puisse prendre un lundi.'),
      step(27, 'in_campaign', 'chloe'),
    ],
    votes: 21,
    picture: { kind: 'chat', palette: 'honey', seed: 30 },
    talk: [
      say(
        'isabelle',
        49.4,
        'Une phrase à l’écran : « appareil débranché ». Et jamais de réponse sur le gaz en direct.',
        [say('sandrine', 49.1, 'Évidemment. Elle est déjà écrite sur l’établi, en rouge.')],
        { useful: 5 },
      ),
      say('lea', 44.8, 'Les directs des concurrents font 300 à 500 personnes. 2 000 me semble optimiste.', [
        say('jules', 44.5, 'Eux font ça à 18 h avec un animateur. On verra si midi change quelque chose.'),
        say('chloe', 12.1, 'Après trois lundis : 1 610, 1 890, 2 240. Le troisième, c’est le frigo qui ronfle.', [], { inspiring: 8 }),
      ]),
      say('nora', 11.4, 'Appels du lundi après-midi : 402 avant, 371 cette semaine. Trop tôt, mais je note.', [], { useful: 6 }),
    ],
  },
  {
    key: 'repair-bench-live',
    space: 'reseaux',
    author: 'zuzanna',
    language: 'en',
    title: 'One stubborn repair a month, filmed until it works or we give up',
    body: `
      People send me photos of things they love that nobody will touch. A 1996 bread maker. A lamp from a grandmother in Łódź.

      Once a month the Trafford Park bench takes one on, on film, in the evening. If we fail, we say so and say why. I think failing on
      camera twice a year would do more for us than any advert.`,
    audience: 'Anyone who has kept a broken thing in a cupboard',
    channels: ['video', 'social media'],
    cost: 2900,
    kpi: 'Full views, and requests sent in',
    themes: ['video', 'reparation'],
    created: 5.2,
    path: [step(5, 'submitted', 'zuzanna'), step(3.9, 'open', 'lea')],
    votes: 10,
    seen: 17,
    picture: { kind: 'film', palette: 'green', seed: 96 },
    talk: [
      say(
        'daniel',
        3.2,
        'Evenings need paying. Put four hours of a technician in the cost and I am in.',
        [say('zuzanna', 3, 'Added. It goes from €1,900 to €2,900 for six months.')],
        { useful: 3 },
      ),
      say('mathieu', 1.6, 'Montrer qu’on échoue : je vois l’intérêt, mais jamais sur un appareil que nous vendons encore. D’accord ?', [
        say('zuzanna', 1.4, 'Then we lose the interesting ones. Could Hélène be the judge of that, case by case?', [], { like: 5 }),
      ]),
    ],
  },
];
