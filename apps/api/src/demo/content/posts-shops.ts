import type { PostSketch } from './post-sketch';

/** Written in shops, vans and at the telephone. */
export const shopPosts: readonly PostSketch[] = [
  {
    key: 'carnet-mur-des-pieces',
    space: 'company',
    author: 'rose-anne',
    language: 'fr',
    ago: 9.4,
    title: 'Trois mètres, et tout le monde nous demande la pièce',
    body: `
      Le mur des pièces était derrière les caisses. On y allait pour les clients ; eux n’y allaient jamais. Un mardi, faute de place, je l’ai
      mis à l’entrée pour la semaine.

      ## Ce qui s’est passé

      - 9 pièces par semaine avant, 22 la première semaine, 24 la deuxième.
      - Les gens arrivent avec la photo de leur lave-vaisselle dans la main, et s’arrêtent.
      - Deux clients sur dix repartent avec une pièce **et** un rendez-vous à l’atelier.

      ## Ce que j’ai raté

      J’avais rangé par marque. Personne ne connaît la marque de son joint de hublot. J’ai tout repris par panne : « ça fuit », « ça ne chauffe
      plus », « ça fait du bruit ». Il a fallu une matinée, et c’est depuis que les gens se servent seuls.

      > Vous avez changé le magasin ? On dirait que maintenant vous réparez.

      C’est une dame de Villeurbanne qui me l’a dit. Je n’ai pas trouvé mieux comme slogan.

      Si vous voulez essayer chez vous : le plan du meuble est avec @mathieu, et je viens vous aider un matin, avec plaisir.`,
    themes: ['pieces-detachees', 'magasins'],
    picture: { kind: 'toolbox', palette: 'brick', seed: 21 },
    picked: true,
    votes: 9,
    readers: [
      'camille',
      'jules',
      'nora',
      'mathieu',
      'lea',
      'tom',
      'ines',
      'yannick',
      'sandrine',
      'helene',
      'callum',
      'grace',
      'maya',
      'ali',
    ],
    comments: [
      {
        key: 'c1',
        author: 'yannick',
        ago: 8.9,
        body: 'À Grenoble on déplace le nôtre lundi. Tu gardes les tiroirs transparents, ou les boîtes ?',
      },
      {
        key: 'c2',
        author: 'rose-anne',
        ago: 8.7,
        parent: 'c1',
        body: 'Transparents. Les boîtes, on les ouvre toutes et on en referme la moitié.',
      },
      {
        key: 'c3',
        author: 'lea',
        ago: 7.2,
        body: 'Je peux en faire un cas pour la bibliothèque ? Il me faudrait juste les ventes des deux semaines d’avant.',
      },
    ],
  },
  {
    key: 'carnet-lundi-matin',
    space: 'company',
    author: 'nora',
    language: 'fr',
    ago: 5.6,
    title: 'Pourquoi on nous appelle le lundi matin',
    body: `
      J’ai noté chaque appel pendant quatre lundis, entre 8 h et 10 h. 312 appels. Je pensais trouver des pannes du week-end. Pas du tout.

      1. **Quatre sur dix** veulent savoir si leur livraison de la semaine tient toujours.
      2. **Deux sur dix** ont lu un courriel du vendredi soir et n’ont pas compris la date.
      3. Le reste, ce sont des pannes, des retours, et un monsieur qui appelle chaque lundi pour dire bonjour.

      Le vendredi, nous envoyons la confirmation à 18 h 40. À cette heure-là, les gens la lisent debout dans le métro, et la relisent le lundi
      avec une question.

      J’ai demandé à @pauline d’envoyer celle de vendredi dernier à 11 h. Ce lundi : **61 appels au lieu de 78**. Un seul lundi, donc rien n’est
      prouvé. On recommence trois fois et je vous dis.`,
    themes: ['service-client', 'courriel', 'livraison'],
    picture: { kind: 'phone', palette: 'honey', seed: 4 },
    picked: true,
    votes: 11,
    readers: ['camille', 'jules', 'ines', 'pauline', 'tom', 'leila', 'lucie', 'karim', 'mathieu', 'priya', 'zuzanna', 'gael', 'sofia'],
    comments: [
      {
        key: 'c1',
        author: 'pauline',
        ago: 5.1,
        body: 'Le vendredi 11 h est en place pour le mois. Si ça tient, je déplace aussi le rappel de la veille.',
      },
      { key: 'c2', author: 'tom', ago: 4.4, body: 'Et le monsieur du lundi, il achète ?' },
      { key: 'c3', author: 'nora', ago: 4.3, parent: 'c2', body: 'Il a acheté un four en 2019. Il dit qu’il est très content de nous.' },
    ],
  },
  {
    key: 'carnet-tournee-velo',
    space: 'company',
    author: 'tom',
    language: 'fr',
    ago: 3.1,
    title: 'Une semaine de livraisons à vélo, sans mentir sur les côtes',
    body: `
      On m’a prêté le vélo-cargo cinq jours. Voici les chiffres, puis ce qu’ils ne disent pas.

      - 31 livraisons, contre 38 en camion sur la même zone.
      - Zéro minute à chercher une place. En camion, j’en perds 50 par jour.
      - Une côte, montée des Soldats, que je ne referai pas avec un micro-ondes.

      Ce que les chiffres ne disent pas : les gens sortent voir le vélo. Trois enfants, deux voisines, et une cliente qui a posté la photo avant
      que je sois reparti. Personne n’a jamais photographié mon camion.

      Ma conclusion : oui pour la Presqu’île et pour les pièces, non pour la Croix-Rousse. Et il faut une sonnette plus forte.`,
    themes: ['livraison', 'tournees', 'reseaux-sociaux'],
    picture: { kind: 'bicycle', palette: 'green', seed: 8 },
    votes: 7,
    readers: ['jules', 'nora', 'karim', 'sofia', 'owen', 'yusuf', 'camille', 'daniel', 'fatou'],
    comments: [{ key: 'c1', author: 'owen', ago: 2.4, body: 'Same in Manchester with the rain added. Did the parcels stay dry?' }],
  },
  {
    key: 'carnet-five-customers',
    space: 'company',
    author: 'grace',
    language: 'en',
    ago: 7.3,
    title: 'I rang five people who never came back',
    body: `
      We keep saying « inactive customers » as if they were asleep. So I rang five of them, with their bills in front of me and no script.

      One had moved to Leeds. One had died, and I spoke to his daughter for twenty minutes. One was cross about a delivery in 2023 and had every
      reason to be. One had bought a fridge; it works; he needs nothing. The last one asked whether we still repair toasters.

      So of five “inactive” customers, **one** was a customer we had lost. One. And we write to all five every month.

      What I would try before the next campaign: ask « is everything still working? » once a year, and nothing else. The daughter should not have
      had to tell me.`,
    themes: ['clients-inactifs', 'fidelite'],
    picture: { kind: 'chat', palette: 'sand', seed: 12 },
    picked: true,
    votes: 10,
    readers: ['priya', 'callum', 'megan', 'owen', 'yusuf', 'zuzanna', 'niamh', 'daniel', 'camille', 'ines', 'jules', 'helene'],
    comments: [
      { key: 'c1', author: 'ines', ago: 6.6, body: 'This should be read aloud at the next jury. Thank you, Grace.' },
      { key: 'c2', author: 'callum', ago: 6.1, body: 'I can add a field for it in a day. The hard part is who rings.' },
    ],
  },
];
