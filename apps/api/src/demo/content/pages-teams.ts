import type { PageSketch } from './page-sketch';

/** What teams write for themselves: campaigns, networks, the field, repairs. */
export const pagesOfTheTeams: readonly PageSketch[] = [
  {
    key: 'rentree',
    space: 'rentree',
    author: 'camille',
    title: 'La rentrée, vue d’ensemble',
    ago: 45,
    body: `
      Premiers appartements, petits appareils, livraisons d’étudiants. Lancement début août.

      - Le [plan](page:rentree-plan)
      - Les [landing pages](page:landing)
      - Ce que l’on [mesure](page:rentree-mesures)`,
    edits: [
      {
        by: 'lea',
        ago: 9,
        body: `
          Premiers appartements, petits appareils, livraisons d’étudiants. Lancement début août.

          - Le [plan](page:rentree-plan)
          - Les [landing pages](page:landing)
          - Ce que l’on [mesure](page:rentree-mesures)
          - Les questions qui reviennent, au [comptoir](page:rentree-questions)`,
      },
    ],
  },
  {
    key: 'rentree-plan',
    space: 'rentree',
    parent: 'rentree',
    author: 'camille',
    title: 'Plan de campagne',
    ago: 44,
    body: `
      ## Juin

      Brief, textes, visuels. Relecture par le service client.

      ## Juillet

      Tests sur deux magasins, corrections.

      ## Août

      Ouverture le 3, point chaque lundi.`,
    useful: ['lea', 'chloe'],
  },
  {
    key: 'landing',
    space: 'rentree',
    parent: 'rentree',
    author: 'lea',
    title: 'Landing pages',
    ago: 42,
    body: `
      Une landing page sert une seule promesse. Cette page dit comment nous les construisons, du brief aux mesures.

      ## Les étapes

      1. Brief relu par le service client
      2. Texte, puis visuel ; jamais l’inverse
      3. Validation juridique si l’on collecte une adresse

      ## Ce que l’on mesure

      - Taux de conversion : 4,5 %
      - Temps de chargement : moins de 1,5 s
      - Abandons du formulaire : moins de 35 %

      ## Questions fréquentes

      > Peut-on mettre deux boutons ?

      Non. Le second est toujours celui de trop.`,
    edits: [
      {
        by: 'maya',
        ago: 18,
        body: `
          Une landing page sert une seule promesse. Cette page dit comment nous les construisons, du brief aux mesures.

          ## Les étapes

          1. Brief relu par le service client
          2. Texte, puis visuel ; jamais l’inverse
          3. Validation juridique si l’on collecte une adresse
          4. Essai sur un vieux téléphone, en 3G

          ## Ce que l’on mesure

          - Taux de conversion : 4,5 %
          - Temps de chargement : moins de 1,5 s
          - Abandons du formulaire : moins de 35 %

          ## Questions fréquentes

          > Peut-on mettre deux boutons ?

          Non. Le second est toujours celui de trop.`,
      },
    ],
    verified: { by: 'lea', ago: 17, months: 3 },
    useful: ['camille', 'chloe', 'jules', 'owen', 'maya'],
    remarks: [
      {
        on: 'Texte, puis visuel ; jamais l’inverse',
        said: [
          { by: 'eva', ago: 6, text: 'Pour les formats verticaux je fais l’inverse, et cela marche. On nuance ?' },
          { by: 'lea', ago: 5.6, text: 'D’accord pour « jamais sans texte ». Proposez une phrase ?' },
        ],
      },
      {
        on: 'Taux de conversion : 4,5 %',
        said: [{ by: 'nora', ago: 2.4, text: 'Nous sommes à 4,9 % depuis juin : on relève l’objectif avant le lancement ?' }],
      },
      {
        on: 'en 3G',
        said: [
          { by: 'owen', ago: 12, text: 'Notre réseau de test n’a plus de 3G.' },
          { by: 'maya', ago: 11.5, text: 'On bride à 1,5 Mb/s dans les outils du navigateur : c’est noté dans le plan.' },
        ],
        resolved: { by: 'maya', ago: 11.4 },
      },
    ],
  },
  {
    key: 'marquage',
    space: 'rentree',
    parent: 'landing',
    author: 'maya',
    title: 'Plan de marquage',
    ago: 40,
    body: `
      Un nom par événement, le même partout : verbe, objet, lieu.

      - **voir_offre** : la promesse est à l’écran
      - **commencer_formulaire** : premier champ touché
      - **envoyer_formulaire** : réponse du serveur reçue`,
  },
  {
    key: 'rentree-mesures',
    space: 'rentree',
    parent: 'rentree',
    author: 'helene',
    title: 'Ce que l’on mesure',
    ago: 38,
    body: `
      Trois chiffres, chaque lundi, avant dix heures : commandes, paniers dormants, retours.

      L’an passé : 1 240 commandes, 31 % de paniers dormants, 4,2 % de retours.`,
  },
  {
    key: 'rentree-questions',
    space: 'rentree',
    parent: 'rentree',
    author: 'nora',
    title: 'Questions entendues au comptoir',
    ago: 10,
    body: `
      - « Vous montez au cinquième sans ascenseur ? » Oui, compris dans le prix.
      - « Et si je déménage dans six mois ? » La garantie suit l’appareil.
      - « Vous reprenez celui du propriétaire ? » Avec son accord écrit.`,
    useful: ['odile', 'tom', 'lucie'],
  },
  {
    key: 'reseaux-rythme',
    space: 'reseaux',
    author: 'chloe',
    title: 'Ce que nous publions, et quand',
    ago: 55,
    body: `
      Quatre publications par semaine, jamais deux le même jour.

      - Lundi : l’atelier
      - Mardi : une vidéo courte
      - Jeudi : un client, avec son accord
      - Samedi : rien, sauf si c’est drôle`,
    verified: { by: 'chloe', ago: 50, months: 3 },
    useful: ['jules', 'eva'],
  },
  {
    key: 'reseaux-repondre',
    space: 'reseaux',
    parent: 'reseaux-rythme',
    author: 'chloe',
    title: 'Répondre aux commentaires',
    ago: 54,
    body: `
      Sous deux heures en journée. On signe d’un prénom.

      ## Une critique

      Remercier, donner le fait, proposer la suite en privé. Pas d’excuse toute faite.

      ## Une insulte

      Masquer, garder la capture, prévenir Camille. Ne pas répondre.`,
    useful: ['jules', 'odile', 'nora'],
  },
  {
    key: 'reseaux-video',
    space: 'reseaux',
    author: 'jules',
    title: 'Tourner une vidéo de 40 secondes',
    ago: 30,
    body: `
      1. Une question dans les trois premières secondes
      2. Les mains, pas les visages
      3. Le son de l’atelier plutôt que de la musique
      4. Des sous-titres, toujours`,
    edits: [
      {
        by: 'eva',
        ago: 11,
        body: `
          1. Une question dans les deux premières secondes
          2. Les mains, pas les visages
          3. Le son de l’atelier plutôt que de la musique
          4. Des sous-titres, toujours, relus par quelqu’un d’autre
          5. Un seul sujet`,
      },
    ],
  },
  {
    key: 'terrain-livraison',
    space: 'terrain',
    author: 'tom',
    title: 'Une livraison, du dépôt à la prise',
    ago: 62,
    body: `
      ## Avant

      Appeler 30 min avant. Demander l’étage, l’ascenseur, le chien.

      ## Pendant

      Protéger le sol, brancher, faire tourner à vide cinq minutes.

      ## Après

      Emporter l’ancien, laisser le numéro de l’[atelier](page:atelier).`,
    verified: { by: 'tom', ago: 25, months: 6 },
    useful: ['lucie', 'ali', 'bastien', 'karim'],
  },
  {
    key: 'terrain-refus',
    space: 'terrain',
    parent: 'terrain-livraison',
    author: 'lucie',
    title: 'Quand ça ne passe pas la porte',
    ago: 61,
    body: `
      Mesurer, photographier, ne pas forcer. Le client choisit : reprise, autre modèle, ou fenêtre avec le monte-meuble.

      Le monte-meuble coûte 90 € : il est offert si nous n’avons pas demandé les mesures.`,
  },
  {
    key: 'terrain-avis',
    space: 'terrain',
    author: 'pauline',
    title: 'Demander un avis sans gêner',
    ago: 33,
    body: 'Une fois, en partant, avec la carte. Jamais par message le soir même. Jamais contre une remise.',
    doubted: { by: 'odile', ago: 6, comment: 'Les cartes ne sont plus livrées depuis septembre.' },
  },
  {
    key: 'terrain-magasins',
    space: 'terrain',
    author: 'bastien',
    title: 'Ouvrir et fermer un magasin',
    ago: 58,
    body: `
      ## Ouvrir

      - Lumières, caisses, un appareil qui tourne en vitrine
      - Lire les livraisons du jour à voix haute

      ## Fermer

      - Les retours rangés par panne
      - Une phrase entendue, notée dans le [carnet](page:terrain-carnet)`,
  },
  {
    key: 'terrain-carnet',
    space: 'terrain',
    parent: 'terrain-magasins',
    author: 'fatou',
    title: 'Le carnet des phrases',
    ago: 57,
    body: 'Une ligne par jour et par magasin. Pas de nom de client. Les meilleures font des campagnes : trois déjà cette année.',
    useful: ['lea', 'ines', 'camille'],
  },
  {
    key: 'atelier',
    space: 'reparer',
    author: 'karim',
    title: 'L’atelier : ce que l’on répare, ce que l’on ne répare pas',
    ago: 72,
    body: `
      ## Oui

      Lave-linge, sèche-linge, fours, robots, jusqu’à quinze ans.

      ## Non

      Les batteries gonflées : bac de sable, dehors, et l’on appelle.

      ## Au cas par cas

      Tout ce qui a appartenu à une grand-mère.`,
    verified: { by: 'karim', ago: 22, months: 12 },
    useful: ['sandrine', 'tom', 'nora', 'odile', 'lucie'],
  },
  {
    key: 'pieces',
    space: 'reparer',
    parent: 'atelier',
    author: 'sandrine',
    title: 'Trouver une pièce',
    ago: 71,
    body: `
      1. La plaque, au dos ou dans la porte
      2. Notre stock, puis celui de Saint-Étienne
      3. Le fabricant, en donnant l’année
      4. L’imprimante, pour les boutons et les clips`,
    useful: ['karim', 'leila'],
  },
  {
    key: 'devis',
    space: 'reparer',
    parent: 'atelier',
    author: 'karim',
    title: 'Faire un devis en cinq minutes',
    ago: 52,
    body: 'Le prix de la pièce, 38 € de main-d’œuvre, un délai vrai. Au-dessus de 40 % du neuf, on le dit avant de réparer.',
  },
  {
    key: 'seconde-vie',
    space: 'reparer',
    author: 'leila',
    title: 'Seconde vie, de la reprise à la vitrine',
    ago: 48,
    body: `
      Un appareil sur trois repart. Les autres donnent leurs pièces.

      - Tri le mardi
      - Essai de deux heures, fiche signée
      - Garantie d’un an, comme un neuf`,
    edits: [
      {
        by: 'karim',
        ago: 21,
        body: `
          Un appareil sur trois repart. Les autres donnent leurs pièces.

          - Tri le mardi et le vendredi
          - Essai de deux heures, fiche signée
          - Garantie d’un an, comme un neuf
          - Un prénom sur l’autocollant, si le client en donnait un`,
      },
    ],
  },
  {
    key: 'marque-refonte',
    space: 'marque',
    author: 'eva',
    title: 'Refonte : où nous en sommes',
    ago: 28,
    body: `
      ## Décidé

      L’hexagone reste, plus ouvert.

      ## En cours

      Deux familles de caractères à l’essai.

      ## Écarté

      Le dégradé. Personne ne le regrettera.`,
  },
  {
    key: 'marque-essais',
    space: 'marque',
    parent: 'marque-refonte',
    author: 'eva',
    title: 'Essais de caractères',
    ago: 26,
    body: 'Trois pages imprimées, affichées au dépôt une semaine. On note ce que l’on relit deux fois.',
  },
  {
    key: 'bordeaux-plan',
    space: 'bordeaux',
    author: 'mathieu',
    title: 'Ouverture : le rétroplanning',
    ago: 24,
    body: `
      1. Bail signé
      2. Travaux, six semaines
      3. Recrutement, avec le magasin de la rive gauche
      4. Ouverture un mercredi, sans inauguration`,
  },
];
