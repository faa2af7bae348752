import type { PageSketch } from './page-sketch';

/** What everybody looks up: the house, its words, its ways. */
export const pagesOfTheCompany: readonly PageSketch[] = [
  {
    key: 'bienvenue',
    space: 'company',
    author: 'camille',
    title: 'Bienvenue chez Maison Alvéole',
    ago: 88,
    body: `
      Nous vendons des appareils qui durent, nous les livrons, et nous les réparons. Cette page dit où trouver le reste.

      ## La première semaine

      1. Passer une matinée dans un camion, avec Tom ou Lucie
      2. Lire la [charte de marque](page:charte) et le [lexique](page:lexique)
      3. Assister à un comité, sans rien avoir à y dire

      ## À qui demander

      - Une idée de campagne : Camille
      - Une panne, une pièce : Karim
      - Un chiffre : Hélène`,
    edits: [
      {
        by: 'ines',
        ago: 60,
        body: `
          Nous vendons des appareils qui durent, nous les livrons, et nous les réparons. Cette page dit où trouver le reste.

          ## La première semaine

          1. Passer une matinée dans un camion, avec Tom ou Lucie
          2. Lire la [charte de marque](page:charte) et le [lexique](page:lexique)
          3. Assister à un comité, sans rien avoir à y dire
          4. Proposer une idée, même petite

          ## À qui demander

          - Une idée de campagne : Camille
          - Une panne, une pièce : Karim
          - Un chiffre : Hélène
          - Un contrat, une mention légale : Isabelle`,
        name: 'Relue par les équipes',
      },
    ],
    verified: { by: 'camille', ago: 20, months: 6 },
    useful: ['jules', 'nora', 'maya', 'victor', 'eva', 'romain'],
  },
  {
    key: 'lexique',
    space: 'company',
    parent: 'bienvenue',
    author: 'lea',
    title: 'Lexique de la maison',
    ago: 80,
    body: `
      Les mots que l’on entend ici, et nulle part ailleurs.

      - **Reprise** : l’ancien appareil que l’on emporte en livrant le nouveau
      - **Seconde vie** : un appareil repris, réparé, revendu
      - **Panier dormant** : une commande commencée, jamais finie
      - **Dernier mètre** : ce qui se passe entre le camion et la prise`,
    useful: ['jules', 'romain'],
  },
  {
    key: 'charte',
    space: 'company',
    author: 'ines',
    title: 'Charte de marque',
    ago: 85,
    body: `
      Notre ton tient en trois mots : sobre, vrai, chaleureux.

      ## Ce que nous disons

      Des faits, des prix, des délais. Une promesse par support.

      ## Ce que nous ne disons pas

      - « Révolutionnaire », « unique », « incroyable »
      - Un délai que le dépôt n’a pas confirmé`,
    edits: [
      {
        by: 'eva',
        ago: 40,
        body: `
          Notre ton tient en trois mots : sobre, vrai, chaleureux.

          ## Ce que nous disons

          Des faits, des prix, des délais. Une promesse par support, et la preuve à côté.

          ## Ce que nous ne disons pas

          - « Révolutionnaire », « unique », « incroyable »
          - Un délai que le dépôt n’a pas confirmé
          - Du mal d’un concurrent, même quand on nous y invite`,
      },
      {
        by: 'ines',
        ago: 12,
        body: `
          Notre ton tient en trois mots : **sobre, vrai, chaleureux**.

          ## Ce que nous disons

          Des faits, des prix, des délais. Une promesse par support, et la preuve à côté.

          ## Ce que nous ne disons pas

          - « Révolutionnaire », « unique », « incroyable »
          - Un délai que le dépôt n’a pas confirmé
          - Du mal d’un concurrent, même quand on nous y invite

          ## En cas de doute

          Lire la phrase à voix haute, au comptoir. Si elle gêne, elle est à refaire.`,
        name: 'Validée en comité',
      },
    ],
    verified: { by: 'ines', ago: 12, months: 6 },
    useful: ['camille', 'lea', 'chloe', 'jules', 'nora', 'pauline', 'yannick'],
  },
  {
    key: 'ton',
    space: 'company',
    parent: 'charte',
    author: 'lea',
    title: 'Ton et vocabulaire',
    ago: 70,
    body: `
      On vouvoie les clients, on tutoie les appareils.

      ## Préférer

      - « Réparer » à « remettre en état »
      - « Nous nous sommes trompés » à « un incident est survenu »
      - Une heure à « dans les meilleurs délais »`,
    useful: ['chloe', 'jules'],
    remarks: [
      {
        on: 'On vouvoie les clients, on tutoie les appareils.',
        said: [
          { by: 'jules', ago: 3.2, text: 'Et dans les réponses aux commentaires, quand on nous tutoie ?' },
          { by: 'lea', ago: 3, text: 'On vouvoie toujours. Personne ne s’en est plaint.' },
        ],
      },
    ],
  },
  {
    key: 'couleurs',
    space: 'company',
    parent: 'charte',
    author: 'eva',
    title: 'Couleurs et logos',
    ago: 69,
    body: `
      Le miel pour agir, l’encre pour lire. Jamais de texte miel sur fond clair : il ne se lit pas.

      ## En impression

      Le miel passe en Pantone 7408. Les fichiers sont dans le dossier partagé, un par usage.`,
    doubted: { by: 'niamh', ago: 4, comment: 'Le Pantone a changé avec le nouvel imprimeur : qui a la référence ?' },
  },
  {
    key: 'accessibilite',
    space: 'company',
    parent: 'charte',
    author: 'maya',
    title: 'Écrire pour tout le monde',
    ago: 50,
    body: `
      Un texte que ma grand-mère lit sans lunettes et que mon voisin entend sans écran.

      - Une description à chaque image qui dit quelque chose
      - Des liens qui disent où ils mènent
      - Pas d’information portée par la seule couleur`,
    verified: { by: 'maya', ago: 30, months: 12 },
  },
  {
    key: 'reunions',
    space: 'company',
    author: 'camille',
    title: 'Nos rendez-vous',
    ago: 75,
    body: `
      - **Comité du mardi** : 45 minutes, trois sujets, des décisions écrites
      - **Tournée du jeudi** : un membre du siège dans un camion
      - **Bilan de campagne** : deux semaines après la fin, [modèle ici](page:modele-bilan)`,
  },
  {
    key: 'modeles',
    space: 'company',
    author: 'camille',
    title: 'Modèles de la maison',
    ago: 74,
    body: 'Des pages à copier. Les changer ne change rien à ce qui en a été tiré.',
  },
  {
    key: 'modele-bilan',
    space: 'company',
    parent: 'modeles',
    author: 'camille',
    title: 'Bilan de campagne Alvéole',
    ago: 73,
    template: true,
    body: `
      ## Ce que nous voulions

      Un objectif, un public, une date.

      ## Ce qui est arrivé

      - Vu
      - Fait
      - Vendu

      ## Ce que le terrain en dit

      Trois phrases entendues, avec le lieu.

      ## Ce que nous changeons

      Une action, une personne, une date.`,
    useful: ['lea', 'ines'],
  },
  {
    key: 'modele-brief',
    space: 'company',
    parent: 'modeles',
    author: 'ines',
    title: 'Brief pour une agence',
    ago: 66,
    template: true,
    body: `
      ## En une phrase

      Ce que nous voulons que les gens fassent.

      ## Ce que nous savons d’eux

      Deux retours de magasin, un retour de livreur.

      ## Ce qui ne bouge pas

      La [charte](page:charte), le budget, la date.`,
  },
  {
    key: 'donnees',
    space: 'company',
    author: 'isabelle',
    title: 'Données des clients : ce que l’on peut faire',
    ago: 64,
    body: `
      ## Oui

      - Écrire à qui a acheté, sur ce qu’il a acheté
      - Compter, si personne n’est reconnaissable

      ## Non

      - Croiser un avis et un nom sans demander
      - Garder plus de trois ans sans nouvelle

      En cas de doute : isabelle, avant l’envoi.`,
    verified: { by: 'isabelle', ago: 35, months: 6 },
    useful: ['maya', 'owen', 'lea', 'gael'],
  },
  {
    key: 'depots',
    space: 'company',
    author: 'gael',
    title: 'Réorganisation des dépôts',
    ago: 15,
    readers: ['mathieu', 'helene', 'ines'],
    body: `
      Document de travail, avant d’en parler aux équipes le mois prochain.

      ## Les scénarios

      1. Un seul dépôt pour le Rhône
      2. Deux dépôts, une équipe
      3. Ne rien changer cette année`,
  },
  {
    key: 'depots-calendrier',
    space: 'company',
    parent: 'depots',
    author: 'gael',
    title: 'Dépôts : calendrier et coûts',
    ago: 13,
    body: `
      - Décision : fin du mois
      - Annonce aux équipes : la semaine suivante, en personne
      - Coût du scénario 2 : 84 000 €`,
  },
];
