import { type IdeaSketch, say, step } from './sketch';

/** Our accounts. */
export const ideasOfSocialMedia: readonly IdeaSketch[] = [
  {
    key: 'tiktok-par-magasin',
    space: 'reseaux',
    author: 'victor',
    language: 'fr',
    title: 'Un compte TikTok par magasin',
    body: `
      À Montreuil on a trois vendeurs qui filment très bien. Le compte national ne montre jamais Montreuil.

      Chaque magasin ouvre le sien et publie ce qu’il veut, deux fois par semaine.`,
    audience: 'Clients de 18 à 30 ans autour des magasins',
    channels: ['TikTok'],
    themes: ['reseaux-sociaux', 'magasins'],
    created: 9.1,
    path: [
      step(8.9, 'submitted', 'victor'),
      step(
        7.6,
        'needs_work',
        'lea',
        `Bonne envie. Il manque deux réponses avant d’ouvrir : qui répond aux commentaires le dimanche, et que fait-on d’un compte quand
        la personne qui le tient s’en va ?`,
      ),
    ],
  },
  {
    key: 'pinterest-metre-carre',
    space: 'reseaux',
    author: 'eva',
    language: 'fr',
    title: 'Nos salons de jardin classés par mètre carré, sur Pinterest',
    body: `
      Les gens n’ont pas un style, ils ont un balcon de 4 m².

      Cinq tableaux : 3, 6, 12, 25 m², et « rebord de fenêtre ». Chaque photo avec les cotes dessinées dessus et le nom de la plante.
      @sofia me dit que « salon de jardin petit balcon » fait 14 000 recherches par mois au printemps.`,
    audience: 'Urbains avec un petit extérieur',
    channels: ['Pinterest', 'site'],
    goal: '1 000 visites par mois depuis Pinterest',
    cost: 1500,
    kpi: 'Visites et paniers venus de Pinterest',
    themes: ['jardin', 'reseaux-sociaux', 'referencement'],
    created: 10.2,
    path: [step(10, 'submitted', 'eva'), step(8.6, 'open', 'lea')],
    votes: 11,
    picture: { kind: 'plant', palette: 'sand', seed: 4 },
    talk: [
      say(
        'pauline',
        7.9,
        'Sous 4 m² je n’ai que sept références, dont deux qui s’arrêtent. Il faudra que j’achète pour que le tableau existe, et ça me plaît.',
        [],
        { like: 4 },
      ),
      say(
        'sofia',
        6.2,
        'Les cotes dans l’image ne sont pas lues par les moteurs. Mets-les aussi dans le texte, je te fais la liste des mots.',
        [],
        { useful: 4 },
      ),
    ],
  },
  {
    key: 'arreter-les-concours',
    space: 'reseaux',
    author: 'lea',
    language: 'fr',
    title: 'Arrêter les concours « likez et partagez »',
    body: `
      L’an dernier : 14 concours, 31 000 nouveaux abonnés, dont 19 000 partis dans les deux mois. Quatre-vingts abonnés gagnés ainsi ont
      acheté quelque chose. Chaque concours nous prend trois jours.

      Je propose d’arrêter un an et de mettre ces 42 jours sur les réponses aux commentaires : nous répondons à un sur cinq.`,
    problem: 'Les concours gonflent un chiffre que personne n’utilise.',
    audience: 'Abonnés Instagram',
    channels: ['réseaux sociaux'],
    cost: 0,
    kpi: 'Part des commentaires qui ont une réponse sous 24 h',
    themes: ['reseaux-sociaux', 'acquisition'],
    created: 6.6,
    path: [step(6.4, 'submitted', 'lea'), step(5.2, 'open', 'camille')],
    votes: 8,
    seen: 26,
    concerns: [
      {
        person: 'chloe',
        reason: 'Sans concours, la portée des autres publications baisse aussi. Je voudrais en garder trois, liés à un magasin.',
      },
      {
        person: 'niamh',
        reason: 'The two UK contests were our only source of local followers. Four hundred is small, but they live here.',
      },
    ],
    talk: [
      say(
        'chloe',
        4.7,
        `Je ne suis pas d’accord, et je tiens le compte. Trois concours sur quatorze étaient bons : ceux où il fallait venir au magasin.
        Arrêtons les onze autres.`,
        [
          say('lea', 4.4, 'Tu as les chiffres de ces trois-là ? Je changerai ma proposition si c’est le cas.'),
          say('chloe', 3.8, 'Annecy : 212 venues, 37 achats. Rennes : 140 et 22. Dijon : je n’ai que les venues, 96.', [], { useful: 7 }),
          say('lea', 3.5, 'Convaincue pour ces trois. Je réécris : on garde ceux qui font venir, on arrête les autres.', [], { like: 9 }),
        ],
      ),
      say('marie-claude', 2.3, 'Comptablement chaque concours c’est aussi un huissier, 350 €. Personne ne l’avait mis dans le coût.', [], {
        useful: 6,
      }),
    ],
  },
];
