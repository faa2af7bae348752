import { say } from './sketch';
import type { TopicSketch } from './topic-sketch';

/** What people ask each other over a working week. */
export const topicsOfTheDay: readonly TopicSketch[] = [
  {
    key: 'salon-habitat',
    space: 'company',
    author: 'sofia',
    title: 'Salon de l’habitat à Lyon : qui vient, et avec quoi ?',
    body: `
      Le stand est réservé du jeudi au dimanche, douze mètres carrés, angle droit de l’allée C. L’an dernier nous avions des
      appareils éteints et une pile de dépliants ; on peut faire mieux.

      Il me faut avant mardi :

      - deux personnes par demi-journée, dont une qui sait démonter un lave-linge sans notice ;
      - une idée de ce que les gens emportent chez eux ;
      - quelqu’un pour tenir le micro du samedi.`,
    themes: ['acquisition', 'partenariats'],
    created: 6.2,
    votes: 9,
    seen: 24,
    talk: [
      say(
        'sandrine',
        6,
        'L’atelier vient samedi avec un tambour ouvert et un banc de test. Les enfants adorent, les parents restent.',
        [],
        {
          useful: 7,
          like: 4,
        },
      ),
      say(
        'ali',
        5.4,
        'Je prends jeudi et vendredi. Pour ce qu’on emporte : un aimant de frigo avec le numéro du SAV, ça se garde dix ans.',
      ),
      say('jules', 5.2, 'Je peux tenir le micro et filmer trois démontages. @sandrine, on écrit ensemble ce que tu racontes ?'),
      say('sandrine', 5.1, 'Avec plaisir, mais je ne joue pas la comédie : je démonte, tu poses les questions.', [], { like: 6 }),
      say(
        'marie-claude',
        3.3,
        'Rappel des frais : train en seconde, justificatifs avant le 5 du mois suivant. Les aimants passent sur la ligne « salons ».',
      ),
      say(
        'nora',
        1.2,
        'Dimanche pour moi. Les questions qui reviennent sont toujours les mêmes, j’apporte la liste des vingt premières.',
        [],
        {
          useful: 3,
        },
      ),
      say('sofia', 0.6, 'Planning à jour : il manque une personne samedi matin. Quelqu’un de Saint-Étienne ?'),
    ],
    left: { jules: 4, nora: 1.1, camille: 3 },
  },
  {
    key: 'appels-du-lundi',
    space: 'company',
    author: 'lucie',
    title: 'Pourquoi le téléphone sonne deux fois plus le lundi matin ?',
    body: `
      Je suis en alternance depuis septembre et je note mes appels : le lundi entre neuf heures et onze heures, j’en prends
      vingt-huit, contre treize le jeudi. Les gens me disent presque toujours la même chose : « je voulais appeler samedi ».

      Est-ce qu’on le savait ? Est-ce qu’on y répond autrement que par un message d’attente ?`,
    themes: ['service-client'],
    created: 3.6,
    votes: 14,
    seen: 21,
    talk: [
      say(
        'odile',
        3.4,
        'On le savait à peu près, mais jamais compté comme toi. Tu peux me passer ta feuille ? Je la mets à côté des volumes du standard.',
      ),
      say(
        'nora',
        3.1,
        'La moitié de ces appels porte sur un créneau de livraison du samedi. Le SMS part le vendredi à 18 h, personne ne le lit.',
        [],
        {
          useful: 8,
        },
      ),
      say(
        'antoine',
        2.7,
        'On peut l’avancer au jeudi midi : les tournées sont figées le mercredi soir. Je demande à @maya si c’est simple.',
      ),
      say('maya', 2.2, 'C’est un réglage, et un test. Essai sur le dépôt de Gennevilliers dès la semaine prochaine ?', [], { like: 5 }),
    ],
    left: { jules: 3 },
  },
  {
    key: 'mot-du-mois',
    space: 'company',
    author: 'lea',
    title: 'Ce que j’ai lu cette semaine, et qui nous concerne',
    body: `
      Trois liens, trois phrases, comme d’habitude :

      1. Une enseigne allemande affiche l’âge moyen des appareils qu’elle répare : 9,4 ans. C’est devenu son premier argument.
      2. Les recherches « pièce détachée » dépassent « promo lave-linge » depuis l’été, sur mobile.
      3. Un concurrent laisse choisir son livreur. Les commentaires sont partagés.

      Ajoutez les vôtres dessous.`,
    themes: ['reparation', 'referencement'],
    created: 2.4,
    votes: 6,
    seen: 17,
    talk: [
      say(
        'helene',
        2.1,
        'Sur le premier point : nous avons la donnée, personne ne l’a jamais sortie. 11,2 ans sur les lave-linge, de mémoire.',
      ),
      say('mathieu', 1.8, 'Si c’est vrai, c’est une campagne à soi seul. @helene @lea, on se voit jeudi ?', [], { like: 4 }),
    ],
  },
  {
    key: 'cuisine-du-siege',
    space: 'company',
    author: 'maya',
    title: 'La cafetière du deuxième, suite et fin',
    body: 'Elle fuit depuis trois semaines. Nous vendons des cafetières. Je laisse cette phrase ici.',
    themes: [],
    created: 12.4,
    votes: 17,
    seen: 31,
    talk: [
      say('sandrine', 12.2, 'C’est le joint du groupe. Quatre euros vingt. Je passe demain midi.', [], { like: 11 }),
      say(
        'yannick',
        12.1,
        'Pendant ce temps, il y a deux machines d’essai dans mon bureau. Contre un avis écrit, sincère, de cinq lignes.',
      ),
      say('sandrine', 11.1, 'Réparée. J’ai pris des photos : c’est exactement la fiche conseil qu’on n’a pas encore écrite.', [], {
        useful: 5,
        like: 8,
      }),
      say('camille', 10.9, 'Je ferme avant que quelqu’un parle du micro-ondes. La fiche conseil, elle, mérite son idée.'),
    ],
    locked: { by: 'camille', ago: 10.8 },
  },
  {
    key: 'avis-une-etoile',
    space: 'company',
    author: 'chloe',
    title: 'Répondre aux avis à une étoile : ton, délai, signature',
    body: `
      En ce moment nous répondons en six jours, avec trois tournures différentes et parfois sans prénom. Je propose :

      - une réponse le jour ouvré suivant ;
      - le prénom de la personne qui répond ;
      - jamais « nous sommes désolés que vous ayez ressenti », toujours ce qui s’est passé et ce qu’on fait.

      Qu’est-ce qui coince chez vous ?`,
    themes: ['service-client', 'reseaux-sociaux'],
    created: 8.7,
    votes: 12,
    seen: 26,
    talk: [
      say('nora', 8.5, 'D’accord sur tout. Pour le délai, il faut que je puisse voir la commande sans demander un accès à chaque fois.'),
      say('isabelle', 8.1, 'Attention au prénom : chacun doit avoir dit oui, et pouvoir changer d’avis. Un prénom d’usage convient.', [], {
        useful: 6,
      }),
      say('odile', 7.6, 'On teste quinze jours à deux : @nora et @zuzanna, une en français, une en anglais.'),
      say('zuzanna', 7.2, 'Happy to. In English the apology has to come first, otherwise people stop reading.', [], { useful: 4, like: 3 }),
      say('chloe', 4.1, 'Premiers chiffres : 41 réponses, délai médian d’un jour, onze avis relevés par leur auteur.', [], {
        inspiring: 6,
      }),
    ],
  },
  {
    key: 'carte-fidelite-perdue',
    space: 'company',
    author: 'victor',
    title: 'Un client a perdu sa carte Alvéole : que fait-on en caisse ?',
    body: 'Trois magasins, trois réponses différentes la semaine dernière. Y a-t-il une consigne écrite quelque part ?',
    themes: ['fidelite', 'magasins'],
    created: 0.9,
    votes: 2,
    seen: 8,
  },
];
