import { type IdeaSketch, say, step } from './sketch';

/** Keeping things working. */
export const ideasOfRepair: readonly IdeaSketch[] = [
  {
    key: 'tutoriels-reparation',
    space: 'company',
    author: 'nora',
    language: 'fr',
    title: 'Tutoriels de réparation plutôt que promotions',
    body: `
      Remplacer une promotion sur quatre par un tutoriel : garder l’objet, garder le client.

      Un appel sur six que je prends se règle sans pièce et sans technicien. Le filtre, le joint, le pied mal réglé. Je passe douze minutes
      à décrire avec des mots un geste qu’on verrait en une minute.

      ## Ce que je propose

      Nous envoyons 26 promotions par an. Six deviennent un tutoriel : une panne, un geste, moins de deux minutes, filmé à l’atelier avec
      l’équipe de @sandrine. La pièce est en lien dessous, au prix normal.

      ## Pourquoi ça rapporte

      - Un appel évité nous coûte 7 € de moins.
      - Les clients qui ont commandé une pièce rachètent chez nous deux fois plus que les autres (38 % contre 19 % à trois ans).
      - Nos promotions de mars ont fait 2,1 % de clics. Je ne pense pas descendre plus bas.`,
    problem: 'Nous parlons aux clients quand nous voulons vendre, jamais quand leur appareil fait un bruit.',
    audience: 'Abonnés à la lettre (186 000)',
    channels: ['vidéo', 'courriel', 'site'],
    goal: '− 15 % d’appels sur les six pannes choisies',
    cost: 9200,
    kpi: 'Appels par semaine sur les six pannes, ventes des pièces correspondantes',
    themes: ['reparation', 'courriel', 'video'],
    created: 15.5,
    path: [step(15.2, 'submitted', 'nora'), step(13.9, 'open', 'camille')],
    votes: 28,
    seen: 33,
    picture: { kind: 'toolbox', palette: 'green', seed: 6 },
    concerns: [
      {
        person: 'yannick',
        reason:
          'Les promotions de mars et de septembre financent une partie du stock. En retirer six sans refaire le plan d’achats nous laisse avec 3 000 aspirateurs.',
      },
    ],
    talk: [
      say(
        'sandrine',
        13.2,
        'Mes techniciens sont partants, sauf pour le four et tout ce qui touche au gaz. Je donne la liste des gestes permis.',
        [
          say('nora', 13, 'Parfait. J’avais prévu : filtre, joint de porte, bras de lavage, pieds, sonde de frigo, courroie.'),
          say('sandrine', 12.8, 'La courroie non. On démonte le capot arrière, quelqu’un va laisser la prise branchée.', [], { useful: 9 }),
          say('nora', 12.6, 'Retirée. Je mets le bac à glaçons à la place.'),
        ],
        { useful: 5 },
      ),
      say(
        'yannick',
        12.1,
        `Je vais être le méchant : six promotions, c’est environ 410 000 € de ventes. Les tutoriels n’en feront pas le dixième. Je ne suis
        pas contre, je voudrais qu’on les *ajoute*.`,
        [
          say(
            'sofia',
            11.8,
            'Les ajouter veut dire 80 envois par an au lieu de 74. On est déjà à 1,8 % de désabonnements sur certains mois.',
            [],
            {
              useful: 6,
            },
          ),
          say(
            'owen',
            11.5,
            'Half of those 410k would have come anyway. We saw it when the June send failed: orders that week were down 7%, not 20.',
            [],
            { useful: 8 },
          ),
          say(
            'yannick',
            11.1,
            'Je ne connaissais pas le chiffre de juin. Alors d’accord pour essayer sur trois, en dehors de mars et septembre.',
            [],
            { like: 7 },
          ),
        ],
        { useful: 4 },
      ),
      say(
        'helene',
        10.4,
        'Trois de nos fournisseurs ont déjà des vidéos libres de droits. Elles sont laides mais justes ; on peut partir de leur découpage.',
      ),
      say(
        'karim',
        9.3,
        'En livraison on me demande souvent. Si vous faites une carte avec un QR code, je la colle à l’intérieur de la porte du lave-linge.',
        [],
        { inspiring: 6 },
      ),
      say('eva', 8, 'À l’intérieur de la porte il faut un adhésif qui tient à 90 °C. J’en ai un, 0,11 € pièce par 10 000.', [], {
        useful: 4,
      }),
      say(
        'maya',
        6.7,
        `J’ai regardé les recherches sur notre site : « joint », « filtre » et « fuite » sont dans les vingt premières, et la page de résultats
        est vide pour les trois.`,
        [
          say(
            'sofia',
            6.4,
            'Et sur Google nous sommes en quatrième page pour « changer joint lave-linge », 8 100 recherches par mois. C’est aussi un sujet de référencement.',
          ),
        ],
        { useful: 7 },
      ),
      say(
        'jules',
        5.3,
        'Six tutoriels de deux minutes, c’est quatre jours de tournage à l’atelier si la lumière est bonne. Je peux bloquer la dernière semaine du mois.',
      ),
      say('zuzanna', 4.1, 'Please make them so that one English voice-over fits. I describe the same filter, in two languages.'),
      say('mathieu', 2.9, 'Question : qui décide chaque année quelles promotions sautent ? Il me faut un nom et une date.', [
        say('nora', 2.6, 'Je proposerais @yannick et moi, en janvier, avec les chiffres d’appels sur la table.', [], { like: 5 }),
      ]),
    ],
  },
  {
    key: 'indice-avant-le-prix',
    space: 'reparer',
    author: 'helene',
    language: 'fr',
    title: 'Dire l’indice de réparabilité avant le prix',
    body: `
      Sur nos étiquettes, le prix fait 9 cm et la note de réparabilité 1 cm. J’ai suivi trente clients à Bastille avec l’accord de @fatou :
      quatre ont vu la note, vingt-deux ont demandé si « ça se répare ».

      On inverse sur un rayon : la note en haut, le prix dessous, et une ligne qui dit ce qui est réparable (« pompe, joint et carte
      disponibles dix ans »).

      Si les ventes baissent, on aura appris quelque chose et on remettra comme avant.`,
    audience: 'Clients du rayon lavage',
    channels: ['magasin', 'affichage'],
    goal: 'Note moyenne des appareils vendus : de 7,1 à 7,6',
    cost: 1900,
    kpi: 'Indice moyen et marge du rayon, contre trois magasins témoins',
    themes: ['reparation', 'magasins'],
    created: 26,
    path: [step(25.8, 'submitted', 'helene'), step(24.1, 'open', 'sandrine'), step(9, 'shortlisted', 'camille')],
    votes: 14,
    talk: [
      say(
        'victor',
        22.7,
        'Côté vente : quand je commence par la réparation, le client se méfie, il croit que je lui annonce une panne. Il faut la bonne phrase.',
        [
          say('helene', 22.4, 'Tu aurais une phrase qui marche ?'),
          say('victor', 22.2, '« Celui-là, je peux vous vendre la pompe dans dix ans. » Ça, ça passe.', [], { inspiring: 8 }),
        ],
        { useful: 5 },
      ),
      say('eva', 19, 'L’étiquette est normée pour l’énergie. Je peux jouer sur tout le reste. Maquette cette semaine.'),
      say(
        'gael',
        13.5,
        'Les appareils à 8 et plus ont deux points de marge en moins. Je ne dis pas non, je dis qu’il faut suivre la marge aussi.',
        [],
        { useful: 4 },
      ),
    ],
  },
  {
    key: 'carnet-entretien',
    space: 'reparer',
    author: 'lucie',
    language: 'fr',
    title: 'Le carnet d’entretien collé derrière l’appareil',
    body: `
      Mon grand-père a un carnet dans sa voiture. Il y écrit la date de la vidange. Personne n’a ça pour un lave-vaisselle.

      Une pochette adhésive, un carnet de huit pages, posé par le livreur le jour de l’installation. Il note la date et son prénom sur la
      première ligne. Le technicien écrit la suivante.

      Quand le client appelle, il lit le carnet et on gagne cinq minutes. Aujourd’hui, une fois sur trois, il ne connaît pas le modèle.`,
    audience: 'Nouveaux clients gros électroménager',
    channels: ['livraison'],
    cost: 4100,
    kpi: 'Appels où le modèle est connu dès le début',
    themes: ['reparation', 'service-client'],
    created: 7.1,
    path: [step(6.9, 'submitted', 'lucie'), step(5.6, 'open', 'helene')],
    votes: 12,
    seen: 22,
    talk: [
      say(
        'karim',
        5,
        'Écrire mon prénom dessus, je signe. Derrière l’appareil par contre personne ne va aller le chercher. Sur le côté, en haut.',
        [
          say('lucie', 4.8, 'Merci ! Sur le côté alors. Je change le titre ?'),
          say('karim', 4.6, 'Garde le titre, il est bien.', [], { like: 4 }),
        ],
        { useful: 5 },
      ),
      say('maya', 3.7, 'On pourrait mettre un QR code et tout garder en ligne.', [
        say(
          'nora',
          3.4,
          'Les clients qui m’appellent avec la notice papier à la main sont ceux qui s’en sortent. Je ferais les deux, papier d’abord.',
          [],
          { useful: 6 },
        ),
      ]),
    ],
  },
  {
    key: 'bouton-piece',
    space: 'company',
    author: 'maya',
    language: 'fr',
    title: 'Un bouton « je ne trouve pas la pièce » sur le site',
    body: `
      412 recherches de pièces par jour sur le site. 37 % finissent sur « aucun résultat ». Les gens tapent ce qu’ils voient : « le truc en
      caoutchouc autour de la porte ».

      Un bouton sous la recherche vide : on photographie la pièce, on écrit le modèle si on le sait, l’atelier répond sous un jour ouvré.

      Ce que j’en attends surtout, c’est la liste des mots des clients. Je la branche ensuite dans les synonymes du moteur.`,
    problem: 'Plus d’une recherche de pièce sur trois ne donne rien, alors que la pièce est en stock.',
    audience: 'Visiteurs de la rubrique pièces',
    channels: ['site'],
    goal: 'Recherches vides : de 37 % à 20 %',
    cost: 6400,
    kpi: 'Part des recherches de pièces sans résultat',
    themes: ['pieces-detachees', 'referencement'],
    created: 19,
    path: [step(18.7, 'submitted', 'maya'), step(17.4, 'open', 'camille'), step(5, 'shortlisted', 'camille')],
    votes: 18,
    talk: [
      say(
        'sandrine',
        16.1,
        'Combien de photos par jour tu imagines ? À trente je tiens, à cent je ne tiens pas.',
        [
          say(
            'maya',
            15.8,
            'D’après les clics sur « contact » à cet endroit : entre 20 et 35. Je mets une limite à 40 et le bouton s’éteint.',
          ),
        ],
        { useful: 4 },
      ),
      say(
        'nora',
        14.3,
        'Le vocabulaire, on l’a déjà : dix ans de fiches d’appel. « Le truc autour de la porte » y est 230 fois. Je te fais un export ?',
        [say('maya', 14.1, 'Oui ! C’est peut-être la moitié du travail.', [], { like: 5 })],
        { inspiring: 6 },
      ),
    ],
  },
];
