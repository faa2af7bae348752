import { say } from './sketch';
import type { TopicSketch } from './topic-sketch';

/** What teams talk about in their own spaces, some of them not for everybody. */
export const topicsOfTheSpaces: readonly TopicSketch[] = [
  {
    key: 'vitrine-decembre',
    space: 'terrain',
    author: 'rose-anne',
    title: 'Vitrines de décembre : un seul objet, bien éclairé',
    body: `
      Je voudrais une vitrine avec un seul appareil, réparé, et la date de sa première vente. Pas de neige, pas de paquets.

      Qui essaie avec moi ? Il me faut deux magasins volontaires et un objet qui a une histoire.`,
    themes: ['magasins', 'reparation'],
    created: 7.4,
    votes: 8,
    seen: 19,
    talk: [
      say(
        'fatou',
        7.1,
        'Bastille est volontaire. Nous avons un batteur de 1974, rendu par une cliente qui « voulait qu’il serve encore ».',
        [],
        {
          inspiring: 9,
        },
      ),
      say('bastien', 6.6, 'Saint-Étienne aussi, mais chez nous un objet seul fait « magasin vide ». Deux objets ?'),
      say('rose-anne', 6.4, 'Un objet et son mode d’emploi d’origine. On lit, on s’arrête.'),
      say('ines', 5.8, 'Feu vert pour trois semaines, on compare les entrées avec l’an dernier.', [], { useful: 3 }),
    ],
    left: { nora: 7, jules: 6.5 },
  },
  {
    key: 'escalier-etroit',
    space: 'terrain',
    author: 'karim',
    title: 'Escaliers étroits : ce que les clients devraient mesurer avant',
    body: `
      Quatre retours cette semaine pour des cages d’escalier de moins de soixante-dix centimètres. On demande la largeur de la
      porte, jamais celle du palier.

      Je liste ce qu’il faudrait demander, complétez :

      - largeur du palier au tournant ;
      - hauteur sous la rampe ;
      - étage où l’ascenseur s’arrête vraiment.`,
    themes: ['livraison', 'tournees'],
    created: 4.5,
    votes: 16,
    seen: 22,
    talk: [
      say('tom', 4.3, 'Ajoute « code de la porte de derrière ». Une demi-heure perdue par jour dans le sixième.', [], { like: 6 }),
      say('daniel', 3.9, 'Same here with terraced houses: we ask for a photo of the hallway. Returns went down by a third.', [], {
        useful: 9,
      }),
      say('nora', 3.5, 'Une photo, c’est ce que les clients envoient de toute façon. Où est-ce qu’on la met pour que la tournée la voie ?'),
      say('antoine', 1.4, 'Dans la fiche de livraison, il y a un champ que personne n’utilise. Je m’en occupe.'),
    ],
    left: { jules: 3.7 },
  },
  {
    key: 'formats-verticaux',
    space: 'reseaux',
    author: 'chloe',
    title: 'Vidéos verticales : on arrête les sous-titres automatiques ?',
    body: 'Ils écrivent « machine à lavé ». Je préfère en faire trois par semaine, relues, plutôt que sept.',
    themes: ['video', 'reseaux-sociaux'],
    created: 5.3,
    votes: 7,
    seen: 14,
    talk: [
      say('jules', 5.1, 'Pour. Je relis deux par semaine, à deux on tient le rythme.'),
      say('yusuf', 4.8, 'Please keep an English version of the ones filmed in the vans, drivers share them.', [], { like: 4 }),
      say('owen', 4.2, 'Numbers: subtitled by hand, people watch 38 % longer. Three good ones win over seven.', [], { useful: 6 }),
    ],
  },
  {
    key: 'piece-introuvable',
    space: 'reparer',
    author: 'callum',
    title: 'Which spare parts do we send people away for?',
    body: `
      Twice a week I tell somebody that we have no door seal for a ten-year-old washer. Let us write down which parts those are,
      wherever you stand behind a counter. Model, part, what you answered.`,
    themes: ['pieces-detachees', 'reparation'],
    created: 9.4,
    votes: 11,
    seen: 18,
    talk: [
      say(
        'sandrine',
        9.1,
        'Door seals, drain pumps, shelf brackets: three quarters of what we look for. Je mets la liste de l’atelier ici demain.',
      ),
      say('grace', 8.6, 'Stockport: fridge shelf, 60 cm, four times in October.'),
      say('helene', 8.2, 'Pour les joints, deux fournisseurs acceptent dix pièces au minimum. On pourrait grouper.', [], { useful: 7 }),
      say('megan', 6.1, 'Garden side: the wheel of the spreader. Every spring. Every single spring.', [], { like: 8 }),
    ],
  },
  {
    key: 'rentree-etudiants',
    space: 'rentree',
    author: 'pauline',
    title: 'Étudiants : livrer le 31 août sans y laisser sa santé',
    body: 'Tous les baux commencent le 1er. L’an dernier : 212 livraisons en deux jours à Lyon. Comment fait-on pour étaler ?',
    themes: ['livraison', 'acquisition'],
    created: 11.2,
    votes: 9,
    seen: 20,
    talk: [
      say('tom', 10.9, 'Un prix plus doux du 25 au 28, avec garde au dépôt. Les parents conduisent, eux.'),
      say('gael', 10.4, 'Le coût de garde est de quatre euros par appareil et par jour. Une remise de quinze euros reste gagnante.', [], {
        useful: 5,
      }),
      say('karim', 9.8, 'Et deux monteurs de plus le 1er au matin, pas le 31 au soir.', [], { like: 7 }),
    ],
  },
  {
    key: 'bank-holiday',
    space: 'uk',
    author: 'niamh',
    title: 'Bank holiday deliveries: who is in, who is off',
    body: 'Trafford Park needs four crews on Monday. Tell me here rather than by text, so that Daniel sees it too.',
    themes: ['livraison'],
    created: 2.8,
    votes: 3,
    seen: 12,
    talk: [
      say('yusuf', 2.6, 'In, until four.'),
      say('daniel', 2.3, 'Three crews then. Anyone from Altrincham?'),
      say('callum', 0.7, 'I can do the morning if somebody covers the shop.'),
    ],
  },
  {
    key: 'stockport-queue',
    space: 'uk',
    author: 'grace',
    title: 'The Saturday queue at Stockport: two tills or one host?',
    body: 'Average wait is eleven minutes after 2 p.m. I would rather have one person in the queue than a second till. Convince me otherwise.',
    themes: ['magasins', 'service'],
    created: 1.6,
    votes: 4,
    seen: 9,
  },
  {
    key: 'logo-petit',
    space: 'marque',
    author: 'eva',
    title: 'Le logo sous seize pixels : l’alvéole seule, ou rien ?',
    body: 'Dans la barre du navigateur, le nom devient une tache. Deux essais en pièce jointe la semaine prochaine ; dites ce que vous voyez, pas ce que vous savez.',
    themes: ['marque'],
    created: 3.2,
    votes: 4,
    seen: 8,
    talk: [
      say('hugo', 3, 'L’alvéole seule, pleine, sans contour. En dessous de douze, même le contour disparaît.'),
      say('maya', 2.6, 'Pleine aussi : les contours scintillent au défilement sur les petits écrans.', [], { useful: 3 }),
      say('mathieu', 1.1, 'Montrez-la à côté de trois applications que les gens ont déjà. C’est là qu’elle vivra.'),
    ],
    left: { jules: 2.8, nora: 2.8 },
  },
  {
    key: 'bail-rive-droite',
    space: 'bordeaux',
    author: 'isabelle',
    title: 'Bail de la rive droite : les trois points qui restent',
    body: 'Durée ferme, travaux de façade, clause de sortie. Le bailleur répond vendredi ; d’ici là, rien par courriel.',
    themes: ['magasins'],
    created: 2.1,
    votes: 1,
    seen: 5,
    talk: [
      say('gael', 1.9, 'Sur les travaux, je peux aller jusqu’à quarante mille, pas un euro de plus.'),
      say('rose-anne', 1.2, 'La façade est classée : deux mois d’instruction au moins.', [], { useful: 2 }),
    ],
  },
  {
    key: 'pilote-tarif',
    space: 'entretien',
    author: 'odile',
    title: 'Contrat d’entretien : quel prix pour les deux cents premiers ?',
    body: 'Sept euros par mois sans déplacement, ou onze tout compris ? Les conseillers vont devoir le dire au téléphone en une phrase.',
    themes: ['service', 'fidelite'],
    created: 4.9,
    votes: 3,
    seen: 6,
    talk: [
      say('nora', 4.6, 'Onze tout compris. « Sans déplacement » me demande trois phrases et une excuse.', [], { useful: 4 }),
      say('tom', 4.1, 'Tout compris, à condition de grouper les visites par quartier.'),
    ],
    left: { nora: 4.5 },
  },
];
