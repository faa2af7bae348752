import type { PersonKey } from './keys';
import { typeset, written } from './prose';
import type { DemoAnnouncement, DemoCheck, Language } from './types';
import { workingDaysBefore } from './working-time';

interface AnnouncementSketch {
  key: string;
  author: PersonKey;
  ago: number;
  language: Language;
  title: string;
  body: string;
  mustRead?: true;
  confirmedBy?: PersonKey[];
  check?: DemoCheck;
}

/** Newest first. */
const sketches: readonly AnnouncementSketch[] = [
  {
    key: 'noms-de-clients',
    author: 'admin',
    ago: 1.4,
    language: 'fr',
    title: 'Avant de publier une photo : trois règles, à confirmer',
    mustRead: true,
    confirmedBy: [
      'camille',
      'ines',
      'mathieu',
      'lea',
      'helene',
      'nora',
      'sandrine',
      'leila',
      'pauline',
      'grace',
      'priya',
      'callum',
      'yannick',
      'rose-anne',
    ],
    check: {
      question: 'Une plaque se devine, floue, au fond d’une belle photo. Que faites-vous ?',
      options: ['Je publie : elle est floue', 'Je demande l’accord écrit avant de publier', 'Je publie, et je recadre si on me le demande'],
      right: 1,
      mistaken: { callum: 0, sandrine: 2 },
    },
    body: `
      Deux photos de chantiers ont montré une adresse. Personne ne l’a fait exprès, et personne ne l’avait dit clairement. Le voici.

      1. **Pas de nom, pas d’adresse, pas de plaque** sur une photo, même floue, sans accord écrit.
      2. L’accord se demande avec le formulaire du dépôt et se range avec le bon de livraison.
      3. Un doute ? On ne publie pas, et on demande à @helene le jour même.

      Confirmez quand vous l’avez lu : nous devons pouvoir dire que chacun le sait.`,
  },
  {
    key: 'jury-fidelite',
    author: 'camille',
    ago: 2.6,
    language: 'fr',
    title: 'Quatre idées devant le jury Fidélité',
    body: `
      Le parrainage de @nora, la garantie d’@isabelle, la vitrine de @rose-anne et les jardins de @megan passent devant le jury. @ines et ses
      jurés notent jusqu’à la fin de la semaine prochaine ; la décision est publiée ici avec ses raisons, quelle qu’elle soit.

      Une vingtaine d’autres sont au vote. Cinq ont été vues par moins de quinze personnes : commencez par celles-là.`,
  },
  {
    key: 'two-hour-window',
    author: 'priya',
    ago: 6.2,
    language: 'en',
    title: 'The two-hour text is here to stay',
    body: `
      Zuzanna’s idea has been measured: calls about delivery time fell from 31 to 13 per 100 deliveries in Manchester, and from 26 to 14 in
      Lyon. From next month every depot sends it.

      Drivers who would rather sign with initials, tell your team leader. Thank you to everyone who answered those calls in the meantime.`,
  },
  {
    key: 'mur-des-pieces-grenoble',
    author: 'mathieu',
    ago: 10.4,
    language: 'fr',
    title: 'Le mur des pièces reste, et déménage à Grenoble',
    body: `
      Villeurbanne vend 23 pièces par semaine, Grenoble 9. La différence tient à trois mètres : à Grenoble, le mur est derrière les caisses. Il
      passe à l’entrée lundi.

      Bastille suit le mois prochain. Le cas complet, plan du meuble compris, sera dans la bibliothèque dès que @lea l’aura vérifié.`,
  },
];

export const announcementsAt = (now: Date): DemoAnnouncement[] =>
  sketches.map(({ key, author, ago, language, title, body, mustRead = false, confirmedBy = [], check = null }) => ({
    key,
    author,
    language,
    title: typeset(title),
    body: written(body),
    at: workingDaysBefore(now, ago),
    mustRead,
    confirmedBy,
    check: check && { ...check, question: typeset(check.question), options: check.options.map(typeset) },
  }));
