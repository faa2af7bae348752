import type { PostSketch } from './post-sketch';

/** Written at headquarters and in Manchester. */
export const outsidePosts: readonly PostSketch[] = [
  {
    key: 'carnet-mot-interdit',
    space: 'company',
    author: 'helene',
    language: 'fr',
    ago: 12.8,
    title: 'Le mot que nous avons retiré de nos courriels',
    body: `
      « Exclusif ». Il était dans 41 courriels sur les 60 derniers. Nous l’avons retiré pendant six semaines, sans rien changer d’autre.

      Résultat : **rien**. Ni mieux, ni moins bien. Le taux d’ouverture a bougé de 0,3 point, c’est-à-dire qu’il n’a pas bougé.

      Alors pourquoi l’avoir gardé dix ans ? Parce que personne ne demandait à quoi il servait. J’en tire une habitude : chaque mois, on retire
      un mot, et on regarde. Le prochain est « découvrez ».`,
    themes: ['courriel', 'contenus', 'marque'],
    picture: { kind: 'postcard', palette: 'ink', seed: 3 },
    votes: 6,
    readers: ['pauline', 'jules', 'sofia', 'camille', 'antoine', 'maya', 'lea'],
    comments: [{ key: 'c1', author: 'antoine', ago: 11.9, body: 'Je propose « n’hésitez pas à » pour le mois d’après.' }],
  },
  {
    key: 'carnet-trois-questions',
    space: 'company',
    author: 'jules',
    language: 'fr',
    ago: 1.7,
    title: 'Trois questions avant d’écrire un brief',
    body: `
      J’ai relu les vingt derniers briefs. Douze ne disaient pas **ce que la personne fait aujourd’hui**, avant de nous voir. Du coup la création
      invente, et nous jugeons au goût.

      Mes trois questions, maintenant, sur un papier à côté de l’écran :

      1. Que fait-elle ce soir, si nous n’existons pas ?
      2. Qu’est-ce qui doit changer demain matin, et comment le verra-t-on ?
      3. Qui de chez nous lui a parlé cette semaine ?

      À la troisième, neuf fois sur dix, la réponse est « @nora ». On pourrait commencer par l’inviter.`,
    themes: ['contenus', 'marque'],
    picture: { kind: 'coffee', palette: 'blue', seed: 17 },
    votes: 5,
    readers: ['nora', 'camille', 'sofia', 'helene', 'antoine', 'ines', 'karim'],
    comments: [{ key: 'c1', author: 'nora', ago: 1.2, body: 'Invitée, je viens. Le mardi de préférence : le lundi, vous savez pourquoi.' }],
  },
  {
    key: 'carnet-rain-window',
    space: 'uk',
    author: 'priya',
    language: 'en',
    ago: 4.5,
    title: 'What the two-hour window taught us about promises',
    body: `
      Everybody told us that customers want a shorter window. They don’t. They want a window that is **true**.

      Our old promise was four hours, kept 94 % of the time. The new one is two, kept 97 % — because we only make it once the van is loaded. The
      text goes out at 6.40 in the morning, when we know, not the evening before, when we hope.

      Calls fell by more than half. Nobody has asked for one hour.`,
    themes: ['livraison', 'service'],
    picture: { kind: 'van', palette: 'blue', seed: 6 },
    votes: 8,
    readers: ['zuzanna', 'owen', 'yusuf', 'megan', 'callum', 'daniel', 'grace', 'camille', 'tom'],
    comments: [{ key: 'c1', author: 'zuzanna', ago: 3.9, body: 'Put the 6.40 in bold. It is the whole idea.' }],
  },
  {
    key: 'carnet-jardin-ecole',
    space: 'company',
    author: 'maya',
    language: 'fr',
    ago: 15.2,
    title: 'Ce que coûte vraiment un atelier dans une école',
    body: `
      J’ai tenu les comptes de nos quatre ateliers « jardin » : 38 heures de travail, 212 € de terreau, deux pantalons.

      En face : 96 enfants, 61 familles inscrites à la lettre, onze ventes que l’on peut relier à l’atelier. Cela ne paie pas. Mais une
      directrice a parlé de nous à trois autres, et celles-là nous appellent.

      Je propose d’en garder deux par an et d’arrêter de les compter en ventes. Comptons plutôt les écoles qui rappellent.`,
    themes: ['jardin', 'partenariats'],
    picture: { kind: 'plant', palette: 'green', seed: 30 },
    votes: 4,
    readers: ['camille', 'jules', 'lea', 'fatou', 'mathieu'],
  },
  {
    key: 'carnet-a-paraitre',
    space: 'company',
    author: 'jules',
    language: 'fr',
    ago: 0.3,
    title: 'Ce que le salon de printemps nous apprendra',
    body: `
      Avant d’y aller, j’écris ce que je crois, pour pouvoir me tromper en public.

      - On nous parlera du prix dans la première minute.
      - Personne ne lira le panneau de gauche.
      - La démonstration de réparation attirera deux fois plus de monde que la maquette.

      Je reviens compter dans une semaine.`,
    themes: ['partenariats'],
    picture: { kind: 'calendar', palette: 'honey', seed: 9 },
    inDays: 3,
  },
];
