import { funded, type IdeaSketch, say, step } from './sketch';

/** What happens in and in front of the shops. */
export const ideasOfTheShops: readonly IdeaSketch[] = [
  {
    key: 'vitrine-du-quartier',
    space: 'terrain',
    author: 'rose-anne',
    language: 'fr',
    title: 'La vitrine du quartier : exposer les objets réparés des voisins',
    body: `
      Je fais seize vitrines par saison, toutes les mêmes, avec des meubles que personne n’a encore aimés.

      Pendant un mois, à Bastille et à Saint-Étienne, je voudrais y mettre ce que l’atelier a réparé pour des gens du quartier : le moulin à
      café de M. Ferrand, la radio de la boulangerie. Un carton à côté de chaque objet :

      > Moulin Peugeot, 1962. Cassé par mon fils, réparé par Amir. Je n’en veux pas d’autre.

      On prête l’objet trois semaines, on le récupère avec un café.`,
    audience: 'Passants et voisins',
    channels: ['magasin', 'presse locale'],
    goal: 'Un article dans la presse de chaque ville',
    cost: 2600,
    kpi: 'Entrées en magasin, contre le même mois l’an dernier',
    themes: ['magasins', 'reparation', 'marque'],
    created: 28,
    path: [
      step(27.8, 'submitted', 'rose-anne'),
      step(26.3, 'open', 'ali'),
      step(13, 'shortlisted', 'camille'),
      step(5.5, 'in_jury', 'ines'),
    ],
    votes: 20,
    picture: { kind: 'shop', palette: 'green', seed: 16 },
    talk: [
      say('fatou', 25.6, 'Bastille est partante. Ma vitrine donne plein sud, donc rien en bois verni.', [], { useful: 3 }),
      say(
        'pauline',
        22.9,
        'Un mois sans mobilier en vitrine en avril, c’est non pour moi : c’est 30 % de nos ventes de salons. En octobre, avec joie.',
        [say('rose-anne', 22.5, 'Octobre me va. J’y gagne aussi, la lumière est plus basse.', [], { like: 5 })],
        { useful: 5 },
      ),
      say(
        'marie-claude',
        18.4,
        'J’ai le ticket de caisse du premier lave-linge vendu à Villeurbanne, le 12 septembre 1994. Si ça peut aller dans un coin de vitrine.',
        [say('rose-anne', 18, 'Mais oui ! Ne le plastifiez surtout pas.')],
        { inspiring: 12 },
      ),
    ],
  },
  {
    key: 'tableau-noir-du-stock',
    space: 'terrain',
    author: 'fatou',
    language: 'fr',
    title: 'Un tableau noir à l’entrée : ce qui est vraiment en stock aujourd’hui',
    body: `
      Les gens entrent et demandent : « Vous l’avez, ou il faut commander ? » À Bastille, sans réserve, on a 64 références à emporter. Eux ne
      peuvent pas le deviner.

      Un tableau noir sur le trottoir, écrit à la craie chaque matin : dix objets, leur nombre, l’heure. On barre quand c’est vendu.

      On l’a fait neuf samedis : 17 ventes à emporter de plus qu’en moyenne, et des gens qui photographient le tableau.`,
    audience: 'Passants',
    channels: ['magasin'],
    goal: '+ 10 % de ventes à emporter',
    cost: 2100,
    kpi: 'Ventes à emporter par jour d’ouverture',
    themes: ['magasins'],
    created: 50,
    path: [
      step(49.8, 'submitted', 'fatou'),
      step(48.6, 'open', 'ali'),
      step(40, 'shortlisted', 'ali'),
      step(34, 'in_jury', 'ines'),
      funded(23, 'Six magasins de centre-ville, tableaux faits par l’atelier de Rose-Anne. Pas de modèle imprimé : la craie, sinon rien.'),
    ],
    votes: 17,
    picture: { kind: 'shop', palette: 'ink', seed: 64 },
    talk: [
      say('ali', 47.3, 'À Clermont on est en zone commerciale, personne ne passe à pied. C’est vraiment pour les centres-villes.'),
      say(
        'maya',
        45.9,
        'Le stock du matin, je peux vous l’envoyer par courriel à 8 h, trié par ce qui s’est vendu le plus le même jour.',
        [say('fatou', 45.7, 'Ce serait parfait. Dix lignes, pas plus, sinon on ne le lira pas.')],
        { useful: 6 },
      ),
      say(
        'isabelle',
        43.1,
        'Chevalet sur trottoir = autorisation de voirie. À Paris comptez 60 € par an, à Lyon c’est gratuit sous 80 cm.',
        [],
        { useful: 5 },
      ),
    ],
  },
  {
    key: 'plancha-jour-de-marche',
    space: 'terrain',
    author: 'bastien',
    language: 'fr',
    title: 'Une démonstration de plancha le jour du marché',
    body: `
      Le samedi, le marché de Carnot est à 400 m du magasin. Le poissonnier, Gérard, m’a proposé ses invendus de 11 h 30.

      Je sors une plancha, je fais des encornets, je donne la recette sur une carte. Deux heures, une bonbonne, un parasol.

      Reste à savoir : a-t-on le droit de cuire sur le parvis ?`,
    audience: 'Clients du marché',
    channels: ['magasin'],
    cost: 350,
    kpi: 'Ventes de planchas le samedi et la semaine suivante',
    themes: ['magasins', 'jardin'],
    created: 0.9,
    path: [step(0.7, 'submitted', 'bastien')],
  },
  {
    key: 'samedi-huit-heures',
    space: 'terrain',
    author: 'bastien',
    language: 'fr',
    title: 'Ouvrir à 8 h le samedi pour les artisans',
    body: `
      Les paysagistes et les cuisinistes passent devant à 7 h 30, tout est fermé. Ils vont chez le grossiste de la zone.

      Ouvrir deux heures plus tôt, une caisse, un café, un vendeur qui connaît les pièces.`,
    audience: 'Artisans',
    channels: ['magasin'],
    cost: 8200,
    kpi: 'Chiffre avant 10 h le samedi',
    themes: ['magasins'],
    created: 53,
    path: [
      step(52.8, 'submitted', 'bastien'),
      step(51.2, 'open', 'ali'),
      step(
        28,
        'parked',
        'ali',
        'Les horaires se rediscutent une fois par an avec le comité social ; on la ressort à ce moment-là, chiffres à l’appui.',
      ),
    ],
    votes: 6,
    talk: [
      say(
        'victor',
        50.1,
        'Qui vient à 8 h ? Le samedi on finit déjà à 19 h 30. Je ne suis pas contre, mais ça se négocie avant de se voter.',
        [say('bastien', 49.8, 'Volontaires, et récupération le lundi matin. À deux, ça tourne.')],
        { useful: 4 },
      ),
      say(
        'ali',
        30.5,
        'J’ai compté les fourgons un samedi à Toulouse, de 7 h 30 à 8 h 30 : 41, dont 6 se sont arrêtés lire nos horaires.',
        [],
        { useful: 5 },
      ),
    ],
  },
  {
    key: 'langue-des-signes',
    space: 'terrain',
    author: 'victor',
    language: 'fr',
    title: 'Former deux vendeurs par magasin à la langue des signes',
    body: `
      J’apprends depuis deux ans. Depuis que j’ai mis le badge, onze clients sourds sont venus à Montreuil, dont quatre de l’autre bout de
      Paris. Une dame m’a dit qu’elle avait acheté ses trois derniers appareils sur internet *faute de pouvoir poser une question*.

      - Trente heures par vendeur, sur deux trimestres, prises en charge pour moitié par l’organisme de formation.
      - Un badge, une ligne sur la page du magasin, et c’est tout. On n’en fait pas une affiche.`,
    audience: 'Clients sourds et malentendants, leurs familles',
    channels: ['magasin', 'site'],
    goal: 'Douze magasins équipés en un an',
    cost: 13200,
    kpi: 'Clients accueillis en langue des signes, par magasin et par mois',
    themes: ['magasins', 'service'],
    created: 21,
    path: [step(20.7, 'submitted', 'victor'), step(19.4, 'open', 'ali'), step(6.4, 'shortlisted', 'camille')],
    votes: 22,
    talk: [
      say(
        'leila',
        18.8,
        'Les appels en visio avec un client sourd, on sait faire aussi. Il faut juste que je ne sois pas seule à savoir signer bonjour.',
        [],
        { like: 5 },
      ),
      say(
        'gael',
        16.3,
        'La prise en charge de moitié est-elle acquise ou espérée ? Ça change le coût du simple au double.',
        [
          say('victor', 15.9, 'Acquise pour huit personnes cette année, j’ai le courrier. Pour les autres, l’an prochain.', [], {
            useful: 5,
          }),
        ],
        { useful: 4 },
      ),
      say('mathieu', 12.7, 'Pourquoi ne pas en parler ? C’est à notre honneur.', [
        say(
          'victor',
          12.4,
          'Parce que les onze clients sont venus par leurs amis. Si on fait une affiche, ils deviendront un argument.',
          [],
          { inspiring: 13 },
        ),
      ]),
    ],
  },
  {
    key: 'demo-by-driver',
    space: 'terrain',
    author: 'grace',
    language: 'en',
    title: 'Saturday demo in the shop, by the person who will install it',
    body: `
      Customers ask sales staff how loud the machine is. Sales staff have never slept next to it. Drivers install forty a week and get told
      everything on the doorstep.

      One driver, one Saturday in six, two hours on the floor. No selling. They answer questions about installing, noise, levelling and
      what goes wrong.

      @yusuf tried it in Stockport: he talked two people *out* of a bigger fridge. Both bought the smaller one and one wrote us a letter.`,
    audience: 'Saturday visitors',
    channels: ['shop'],
    cost: 2200,
    kpi: 'Returns for “too big” or “too loud”',
    themes: ['magasins', 'tournees'],
    created: 4.6,
    path: [step(4.4, 'submitted', 'grace'), step(3.3, 'open', 'ali')],
    votes: 7,
    seen: 12,
    talk: [
      say('antoine', 2.6, 'Un livreur de moins le samedi, c’est 22 clients le lundi. Et si c’était un mardi ?', [
        say('grace', 2.3, 'Nobody is in the shop on Tuesday. Would a driver on light duties, after an injury, be an option?'),
        say('antoine', 2.1, 'Oui, là je dis oui tout de suite. On en a toujours un ou deux.', [], { useful: 6 }),
      ]),
    ],
  },
  {
    key: 'atelier-mercredi',
    space: 'terrain',
    author: 'fatou',
    language: 'fr',
    title: 'Un mercredi par mois, un atelier de démontage pour les enfants',
    body: `
      Mes neveux ont démonté un grille-pain sur la table de la réserve. Deux heures sans un bruit.

      Un mercredi par mois, six enfants de 8 à 12 ans, six vieux appareils sans prise, des vis rangées dans des boîtes à œufs. Un
      technicien, un parent. On repart avec un moteur.

      Les parents restent dans le magasin. Je ne vends rien ce jour-là, promis.`,
    audience: 'Familles du quartier',
    channels: ['magasin'],
    cost: 1400,
    kpi: 'Ateliers complets, et combien de parents reviennent',
    themes: ['magasins', 'reparation'],
    created: 3.1,
    path: [step(2.9, 'submitted', 'fatou'), step(1.7, 'open', 'ali')],
    votes: 2,
    seen: 9,
    talk: [
      say('sandrine', 1.2, 'Je fournis les appareils, câble coupé et condensateurs retirés. Amir a déjà demandé s’il pouvait venir.', [], {
        like: 4,
      }),
      say('isabelle', 0.6, 'Six enfants avec un parent présent : notre assurance suit. Sans les parents, non.', [], { useful: 3 }),
    ],
  },
];
