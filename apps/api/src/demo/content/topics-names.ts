import type { PersonKey } from './keys';
import { type Said, say } from './sketch';
import type { TopicSketch } from './topic-sketch';

/** One line each, in the order in which they came. */
const answers: readonly [PersonKey, string][] = [
  ['karim', 'Un lave-linge nommé « Gérard ». Gérard est parti en pension à l’atelier, on m’a demandé des nouvelles.'],
  ['nora', '« Le monstre », pour un sèche-linge de 1998. Dit avec tendresse.'],
  ['yusuf', 'A freezer called Elsa. Of course.'],
  ['fatou', '« Mamie » : le batteur de la vitrine. La cliente a demandé qu’on lui parle gentiment.'],
  ['tom', 'Un frigo « Titanic », à cause du givre.'],
  ['grace', 'A dishwasher called Beyoncé, because it “runs the house”.'],
  ['sandrine', 'L’atelier reçoit beaucoup de « Titine ». J’en compte neuf cette année, toutes des lave-linge.'],
  ['jules', 'Chez mes parents, la hotte s’appelle « l’aéroport ».'],
  ['callum', 'Ours is “the loud one”. My wife means the washer. I think.'],
  ['victor', '« Roméo » et « Juliette » : deux plaques qui ne chauffent jamais ensemble.'],
  ['lea', 'Je note tout : il y a une étude à faire. Les prénoms vont surtout aux lave-linge.'],
  ['priya', '“Sir Spins-a-Lot”. The customer spelled it for me on the phone, twice.'],
  ['bastien', 'Une tondeuse « Attila », à Saint-Étienne. L’herbe ne repousse pas.'],
  ['odile', 'Au téléphone : « Robert ne veut plus essorer ». J’ai mis deux minutes à comprendre.'],
  ['zuzanna', 'A kettle named Greta: it complains when you fill it too much.'],
  ['antoine', 'Aucun nom, mais une cliente de Gennevilliers dit au revoir à l’ancien. Toujours.'],
  ['chloe', 'On a 41 commentaires du même genre sous la vidéo de mardi. Je les colle ici ?'],
  ['lea', 'Oui ! Avec la date, s’il te plaît.'],
  ['megan', 'A lawn mower called Usain. It is not fast.'],
  ['pauline', 'Un barbecue « Chef », qui a sa toque.'],
  ['maya', 'La cafetière du deuxième s’appelle « la fontaine ». Pour les raisons que l’on sait.'],
  ['yannick', 'Les robots de cuisine ont des prénoms de grand-mère : Huguette, Paulette, Odette.'],
  ['daniel', 'We get more names in Manchester proper than in Altrincham. No idea why.'],
  ['helene', 'Sur les retours qualité, un nom est écrit au feutre une fois sur trente environ.'],
  ['karim', 'Au feutre, oui. Souvent dedans, là où personne ne regarde.'],
  ['ines', 'C’est une campagne. Je ne dis pas laquelle, mais c’en est une.'],
  ['mathieu', 'Je suis le fil en silence depuis hier et je ris tout seul. Continuez.'],
  ['sofia', 'Un frigo « Jean-Claude ». Il est froid mais fiable.'],
  ['owen', 'Search data: “my washing machine is called” has real volume. Not a joke.'],
  ['maya', 'Un champ « son petit nom » dans l’espace client ? Ça se fait en une demi-journée.'],
  ['isabelle', 'Un petit nom choisi par le client, sans autre donnée : rien à redire, s’il peut l’effacer.'],
  ['nora', 'Si le nom s’affiche quand on m’appelle, je le dis. Effet garanti.'],
  ['lucie', 'Hier : « c’est pour Gertrude ». J’ai demandé qui était Gertrude. Un four.'],
  ['marie-claude', 'Sur les factures, non merci.'],
  ['camille', 'Pas sur les factures, promis. Mais sur l’autocollant de la garantie ?'],
  ['eva', 'J’ai dessiné l’autocollant. « Je m’appelle ______ et j’ai été réparé le ______ ».'],
  ['sandrine', 'Celui-là, je le colle dès lundi.'],
  ['rose-anne', 'Et dans la vitrine : le nom, l’année, l’objet. Trois lignes.'],
  ['niamh', 'UK version: “Hello, my name is”. Same size, same place.'],
  ['fatou', 'Les enfants du quartier viennent lire les noms. Je n’invente rien.'],
  ['ali', 'Un client d’Avignon veut savoir si l’on peut changer de nom en cas de divorce.'],
  ['isabelle', 'Le changement de prénom est gratuit chez nous.'],
  ['gael', 'L’autocollant coûte 0,07 €. Je valide sans comité.'],
  ['tom', 'Premier nom collé ce matin : « Marcel ». Il a livré un sourire avec.'],
  ['yusuf', 'First one in the UK: “Freddie Mercurywash”. I did not help.'],
  ['chloe', 'Les quarante et un de la vidéo : dont trois « Gérard ». Karim, tu n’étais pas seul.'],
  ['karim', 'Je le savais.'],
  ['jules', 'Je filme la pose du centième. Qui parie sur le prénom ?'],
  ['bastien', 'Gérard.'],
  ['grace', 'Beyoncé.'],
  ['odile', 'Robert, il le mérite.'],
  ['leila', 'En arabe, on dit souvent « la vieille », avec respect. Il en faudra un autocollant aussi.'],
  ['eva', 'Fait : il est dans le dossier, relu par Leïla.'],
  ['lea', 'Point d’étape : 128 noms, dont 61 prénoms humains, 22 célébrités, 9 « Titine ».'],
  ['owen', 'And people who name it call us less often, in the first month. Small sample, but still.'],
  ['helene', 'Et gardent l’appareil plus longtemps ? Je regarde dès qu’on a un an.'],
  ['mathieu', 'Ce fil devient une idée. @lea, @eva, vous la portez ?'],
  ['lea', 'Oui. Je transforme, et tout le monde ici est crédité.'],
  ['zuzanna', 'Greta says thank you.'],
  ['nora', 'Gertrude aussi.'],
  ['lucie', 'Et « le monstre » ?'],
  ['nora', 'Le monstre grogne, c’est bon signe.'],
  ['camille', 'Quatre-vingt-dix autocollants posés à ce jour, aucun refus.'],
  ['jules', 'Le centième sera filmé jeudi. Rendez-vous au dépôt à 6 h 40.'],
];

/** From ten days ago to this morning, the livelier days first. */
const from = 9.9;
const to = 0.15;
const talk: Said[] = answers.map(([by, text], i) => say(by, from - (from - to) * (i / (answers.length - 1)), text));

export const topicOfTheNames: TopicSketch = {
  key: 'petits-noms',
  space: 'company',
  author: 'lea',
  title: 'Comment nos clients appellent-ils leurs appareils ?',
  body: `
    Une cliente m’a dit ce matin : « Josiane a encore fait des siennes ». Josiane est un lave-vaisselle.

    Je collectionne ces noms depuis une semaine. Ajoutez les vôtres, d’où que vous soyez : magasin, camion, téléphone, maison.
    **Un nom, un appareil, une phrase.**`,
  themes: ['marque', 'contenus'],
  created: 10.1,
  votes: 21,
  seen: 34,
  talk,
  left: { jules: 6.1, nora: 3.2, admin: 8, camille: 1 },
};
