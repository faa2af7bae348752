import type { QuestionSketch } from './questions';

/** What Lyon, Paris and the shops of France want to know. */
export const questionsOfTheFrench: readonly QuestionSketch[] = [
  {
    key: 'budget-webinaire',
    space: 'company',
    author: 'jules',
    language: 'fr',
    ago: 21,
    title: 'Quel budget prévoir pour un webinaire régional ?',
    body: `
      Nous voudrions tenir un webinaire « entretenir son lave-linge » avec les magasins de Rhône-Alpes. Une heure, deux intervenants, peut-être
      200 inscrits.

      Qu’est-ce que cela coûte vraiment, tout compris ?`,
    themes: ['contenus', 'acquisition'],
    votes: 6,
    accepted: 'sofia',
    answers: [
      {
        key: 'sofia',
        author: 'sofia',
        ago: 20.6,
        body: `
          Sur les trois que nous avons tenus l’an dernier :

          - plateforme : 240 €
          - captation à deux caméras : 900 €
          - annonces locales : 350 à 500 €

          Soit **1 500 à 1 650 €**, pour 140 à 210 présents. Sans captation (webcam et bon micro) on descend à 700 €, et les avis n’étaient pas
          moins bons.`,
        up: 11,
        comments: [
          { author: 'gael', ago: 20.2, body: 'Je confirme les trois factures. Imputez sur « contenus », pas sur « acquisition ».' },
        ],
      },
      {
        key: 'mathieu',
        author: 'mathieu',
        ago: 20.5,
        body: 'Comptez aussi une journée de préparation par intervenant : c’est le poste que tout le monde oublie.',
        up: 6,
        down: 1,
      },
    ],
  },
  {
    key: 'photos-avant-apres',
    space: 'company',
    author: 'chloe',
    language: 'fr',
    ago: 15,
    title: 'Peut-on publier une photo prise chez un client par un livreur ?',
    body: `
      @karim m’envoie des avant/après magnifiques. On voit parfois un visage dans un miroir, un courrier sur la table, une plaque dans la rue.

      Qu’ai-je le droit de publier, et avec quelle autorisation ?`,
    themes: ['reseaux-sociaux', 'tournees'],
    votes: 9,
    accepted: 'isabelle',
    answers: [
      {
        key: 'isabelle',
        author: 'isabelle',
        ago: 14.2,
        body: `
          Il faut l’accord **écrit** du client pour l’intérieur de son logement, même sans personne dessus. Le bon de livraison a une case pour
          cela depuis mars : gardez-en la copie.

          1. Case cochée : publiable, sans nom ni adresse.
          2. Un visage, un courrier, une plaque : à flouter, ou à recadrer.
          3. Pas de case : on ne publie pas, même très joli.`,
        up: 14,
        comments: [
          { author: 'karim', ago: 14, body: 'La case est au dos. Personne ne retourne le bon.' },
          { author: 'isabelle', ago: 13.6, body: 'Elle passe au recto à la prochaine impression.' },
        ],
      },
      {
        key: 'eva',
        author: 'eva',
        ago: 14.8,
        body: 'Dans le doute, je recadre sur l’appareil : le client se reconnaît, personne d’autre.',
        up: 5,
        down: 2,
      },
    ],
  },
  {
    key: 'taux-ouverture',
    space: 'company',
    author: 'lucie',
    language: 'fr',
    ago: 12,
    title: 'Un taux d’ouverture de 38 %, est-ce bon ?',
    body: 'C’est ce que fait notre lettre aux clients dépannés. Je ne sais pas à quoi le comparer.',
    themes: ['courriel'],
    votes: 4,
    answers: [
      {
        key: 'romain',
        author: 'romain',
        ago: 11.5,
        body: `
          C’est haut, et c’est trompeur : depuis que les messageries ouvrent les images toutes seules, l’ouverture ne veut plus dire grand-chose.
          Regarde les **clics** : 4,1 % sur cette lettre, contre 1,9 % sur la lettre mensuelle. Là, oui, c’est bon.`,
        up: 8,
      },
      {
        key: 'owen',
        author: 'owen',
        ago: 11,
        body: 'UK figures say the same: opens 41%, clicks 3.8%. Replies would be a better measure still.',
        up: 4,
      },
    ],
  },
  {
    key: 'fin-de-pieces',
    space: 'reparer',
    author: 'bastien',
    language: 'fr',
    ago: 9,
    title: 'Combien de temps gardons-nous les pièces d’un modèle arrêté ?',
    body: 'Un client me demande s’il trouvera encore un joint de porte dans huit ans. Je lui réponds quoi ?',
    themes: ['pieces-detachees'],
    votes: 7,
    accepted: 'sandrine',
    answers: [
      {
        key: 'sandrine',
        author: 'sandrine',
        ago: 8.7,
        body: 'Dix ans après la dernière vente pour le lavage et le froid, sept pour le reste. C’est écrit sur l’étiquette, en petit. Pour un joint : oui.',
        up: 12,
      },
    ],
  },
  {
    key: 'pieces-duree',
    space: 'reparer',
    author: 'leila',
    language: 'fr',
    ago: 4,
    title: 'Les pièces détachées, on les a pendant combien d’années ?',
    body: 'La question revient deux fois par jour au téléphone.',
    themes: ['pieces-detachees', 'service-client'],
    votes: 2,
    duplicateOf: 'fin-de-pieces',
  },
  {
    key: 'creneau-etage',
    space: 'terrain',
    author: 'ali',
    language: 'fr',
    ago: 6.5,
    title: 'Livraison au 6ᵉ sans ascenseur : on facture ou pas ?',
    body: 'Trois magasins, trois réponses différentes. Les clients comparent.',
    themes: ['livraison', 'magasins'],
    votes: 11,
    answers: [
      {
        key: 'tom',
        author: 'tom',
        ago: 6.1,
        body: 'Pas de supplément jusqu’au 4ᵉ. Au-delà, 15 € par étage pour plus de 40 kg, annoncés **avant** la vente. S’ils ne l’ont pas été, on monte quand même.',
        up: 9,
        down: 1,
        comments: [{ author: 'fatou', ago: 5.8, body: 'À Bastille on l’avait oublié sur les devis. C’est corrigé.' }],
      },
      {
        key: 'karim',
        author: 'karim',
        ago: 5.9,
        body: 'Demandez la largeur de l’escalier. L’étage, ce n’est rien ; le tournant, si.',
        up: 13,
      },
    ],
  },
  {
    key: 'musique-video',
    space: 'reseaux',
    author: 'chloe',
    language: 'fr',
    ago: 5,
    title: 'Où trouver de la musique que l’on a le droit d’utiliser ?',
    body: 'Pour des vidéos de 30 secondes, sur nos comptes et dans les magasins.',
    themes: ['video', 'reseaux-sociaux'],
    votes: 3,
    accepted: 'jules',
    answers: [
      {
        key: 'jules',
        author: 'jules',
        ago: 4.8,
        body: 'Nous avons un abonnement pour les réseaux : l’accès est dans l’espace Charte & marque. Il ne couvre **pas** les magasins : là, demande à @isabelle.',
        up: 5,
      },
    ],
  },
  {
    key: 'carte-perdue',
    space: 'company',
    author: 'marie-claude',
    language: 'fr',
    ago: 4.6,
    title: 'Un client a deux cartes Alvéole : comment réunir ses points ?',
    body: 'J’en vois une dizaine par semaine. Pour l’instant je les note dans un cahier.',
    themes: ['fidelite', 'service-client'],
    votes: 8,
  },
  {
    key: 'vitrine-noel',
    space: 'terrain',
    author: 'rose-anne',
    language: 'fr',
    ago: 3.2,
    title: 'Qui a encore des présentoirs bois de l’an dernier ?',
    body: 'Il m’en manque quatre pour Grenoble. En bon état, ou à repeindre.',
    themes: ['magasins'],
    votes: 1,
    closed: { by: 'rose-anne', ago: 0.8, reason: 'Trouvés à Montreuil, merci à tous.' },
    answers: [{ key: 'fatou', author: 'fatou', ago: 2.9, body: 'Deux à Bastille, dont un à repeindre.', up: 2 }],
  },
  {
    key: 'cout-acquisition',
    space: 'company',
    author: 'nora',
    language: 'fr',
    ago: 0.6,
    title: 'Combien nous coûte un nouveau client, aujourd’hui ?',
    body: `
      Pour mon idée de parrainage, j’ai besoin d’un ordre de grandeur : ce que l’on dépense pour qu’une personne achète chez nous la première
      fois. Par canal si possible.`,
    themes: ['acquisition', 'parrainage'],
    votes: 5,
  },
];
