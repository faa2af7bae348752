import type { PersonKey } from './keys';
import { typeset, written } from './prose';
import type { DemoAnnouncement, Language } from './types';
import { workingDaysBefore } from './working-time';

interface AnnouncementSketch {
  key: string;
  author: PersonKey;
  ago: number;
  language: Language;
  title: string;
  body: string;
}

/** Newest first. */
const sketches: readonly AnnouncementSketch[] = [
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
  sketches.map(({ key, author, ago, language, title, body }) => ({
    key,
    author,
    language,
    title: typeset(title),
    body: written(body),
    at: workingDaysBefore(now, ago),
  }));
