import { insertAll } from '../platform/database/bulk';
import type { Tx } from '../platform/database/database';
import { skillCalled } from './content/skills';
import type { PersonKey } from './content/types';
import type { Places } from './load-people';

interface Sketch {
  asker: PersonKey;
  skill: string;
  topic: string;
  details: string;
  minutes: number;
  /** Days before now. */
  ago: number;
  asked: PersonKey[];
  helper?: PersonKey;
  note?: string;
  thanks?: string;
}

/** Who asked whom for help; the last ones found nobody. */
const sketches: readonly Sketch[] = [
  {
    asker: 'chloe',
    skill: 'Référencement',
    topic: 'Nos fiches magasin sur les cartes',
    details: 'Bastille et Montreuil n’apparaissent pas quand on cherche « réparation lave-linge ».',
    minutes: 60,
    ago: 19,
    asked: ['sofia', 'lea'],
    helper: 'sofia',
    note: 'Je passe jeudi à 14 h, prévoyez les accès.',
    thanks: 'Les deux fiches sont en première page, merci !',
  },
  {
    asker: 'nora',
    skill: 'Vidéo',
    topic: 'Filmer le changement d’un joint de hublot',
    details: 'Trois minutes, au téléphone, pour la page d’aide que tout le monde demande.',
    minutes: 120,
    ago: 12,
    asked: ['jules', 'tom'],
    helper: 'jules',
    note: 'Avec plaisir, à l’atelier mardi.',
    thanks: 'La vidéo a divisé les appels par deux.',
  },
  {
    asker: 'pauline',
    skill: 'Rédaction',
    topic: 'Relire la page « bien choisir sa plancha »',
    details: 'Le ton me semble trop technique.',
    minutes: 30,
    ago: 1,
    asked: ['camille', 'nora', 'sofia'],
  },
  {
    asker: 'camille',
    skill: 'Montage',
    topic: 'Raccourcir le film de rentrée à trente secondes',
    details: '',
    minutes: 60,
    ago: 2,
    asked: ['jules'],
    helper: 'jules',
    note: 'Je vous l’envoie demain soir.',
  },
  { asker: 'chloe', skill: 'Motion design', topic: 'Animer le logo de la rentrée', details: '', minutes: 240, ago: 24, asked: [] },
  { asker: 'mathieu', skill: 'Motion design', topic: 'Un générique pour nos vidéos', details: '', minutes: 240, ago: 15, asked: [] },
  { asker: 'grace', skill: 'Photographie', topic: 'Pictures of the shop before the sale', details: '', minutes: 120, ago: 8, asked: [] },
];
const DAY_MS = 86_400_000;

export async function loadHelp(tx: Tx, { people }: Places, skillIds: readonly number[], now: Date): Promise<void> {
  const at = (ago: number): string => new Date(now.getTime() - ago * DAY_MS).toISOString();
  const ids = await insertAll(
    tx,
    'help_requests',
    sketches.map(({ asker, skill, topic, details, minutes, ago, asked, helper, thanks }) => ({
      asker_id: people.get(asker),
      skill_id: skillIds[skillCalled(skill) ?? 0],
      topic,
      details,
      minutes,
      routed: false,
      state: thanks ? 'rated' : helper ? 'accepted' : asked.length ? 'open' : 'exhausted',
      helper_id: helper ? people.get(helper) : null,
      useful: thanks ? true : null,
      thanks: thanks ?? '',
      created_at: at(ago),
      settled_at: thanks || asked.length === 0 ? at(ago - 2) : null,
    })),
    'id',
  );
  await insertAll(
    tx,
    'help_invitations',
    sketches.flatMap(({ asked, helper, note, ago }, i) =>
      asked.map((person) => ({
        request_id: ids[i],
        person_id: people.get(person),
        state: helper === person ? 'accepted' : helper ? 'released' : 'asked',
        reasons: [{ code: 'declared', level: 3 }, { code: 'available' }],
        note: helper === person ? (note ?? '') : '',
        asked_at: at(ago),
        answered_at: helper === person ? at(ago - 0.3) : null,
      })),
    ),
  );
}
