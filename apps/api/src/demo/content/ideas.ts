import { commentsOf } from './comments';
import { ideasOfLapsedCustomers } from './ideas-clients-inactifs';
import { ideasOfContent } from './ideas-contenus';
import { ideasOfLoyalty } from './ideas-fidelite';
import { ideasOfDelivery } from './ideas-livraison';
import { ideasOfTheDrivers } from './ideas-livreurs';
import { ideasOfTheShops } from './ideas-magasins';
import { ideasOfTheBrand } from './ideas-marque';
import { ideasOfTheOffer } from './ideas-offre';
import { ideasOfMovingIn } from './ideas-rentree';
import { ideasOfRepair } from './ideas-reparation';
import { ideasOfSocialMedia } from './ideas-reseaux';
import { ideasOfSecondLives } from './ideas-seconde-vie';
import { ideasOfTheUk } from './ideas-uk';
import { ideasOfTheirVoices } from './ideas-voix';
import type { SpaceKey } from './keys';
import { participationIn } from './participation';
import { typeset, written } from './prose';
import { mulberry32, seedOf } from './random';
import { type IdeaSketch, unrounded } from './sketch';
import type { DemoIdea, DemoSpace, DemoVote } from './types';
import { workingDaysBefore } from './working-time';

const sketches: readonly IdeaSketch[] = [
  ...ideasOfTheDrivers,
  ...ideasOfLoyalty,
  ...ideasOfRepair,
  ...ideasOfTheirVoices,
  ...ideasOfContent,
  ...ideasOfTheShops,
  ...ideasOfMovingIn,
  ...ideasOfTheUk,
  ...ideasOfTheOffer,
  ...ideasOfDelivery,
  ...ideasOfSecondLives,
  ...ideasOfLapsedCustomers,
  ...ideasOfTheBrand,
  ...ideasOfSocialMedia,
];

/** Oldest first. */
export function ideasAt(now: Date, spaces: readonly DemoSpace[]): DemoIdea[] {
  const spaceOf = new Map<SpaceKey, DemoSpace>(spaces.map((space) => [space.key, space]));
  const built = new Map<string, DemoIdea>();
  const mergedFirst = [...sketches].sort((a, b) => Number(!a.mergedInto) - Number(!b.mergedInto));
  for (const sketch of mergedFirst) {
    const space = spaceOf.get(sketch.space);
    if (!space) throw new Error(`${sketch.key}: no space ${sketch.space}`);
    const moved = [...built.values()].filter(({ mergedInto }) => mergedInto === sketch.key).flatMap(({ votes }) => votes);
    built.set(sketch.key, ideaAt(sketch, space, moved, now));
  }
  return [...built.values()].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

function ideaAt(asWritten: IdeaSketch, space: DemoSpace, moved: DemoVote[], now: Date): DemoIdea {
  const random = mulberry32(seedOf(asWritten.key));
  const sketch = unrounded(asWritten, random);
  const { language, path = [], talk = [] } = sketch;
  const set = (text: string | undefined) => text && typeset(text);
  const { readers, ...participation } = participationIn(sketch, space, moved, now, random);
  return {
    key: sketch.key,
    space: sketch.space,
    author: sketch.author,
    coAuthors: sketch.coAuthors ?? [],
    title: typeset(sketch.title),
    body: written(sketch.body),
    problem: set(sketch.problem),
    audience: set(sketch.audience),
    channels: sketch.channels ?? [],
    goal: set(sketch.goal),
    cost: sketch.cost === undefined ? undefined : { amount: sketch.cost * 100, currency: 'EUR' },
    kpi: set(sketch.kpi),
    themes: sketch.themes,
    language,
    createdAt: workingDaysBefore(now, sketch.created),
    transitions: path.map(({ ago, to, by, with: second, reason }) => ({
      to,
      by,
      at: workingDaysBefore(now, ago),
      ...(reason && { reason: written(reason) }),
      ...(second && { with: second }),
    })),
    ...participation,
    comments: commentsOf({ key: sketch.key, talk, end: endOf(sketch) }, readers, now, random),
    concerns: (sketch.concerns ?? []).map(({ person, reason }) => ({ person, reason: typeset(reason) })),
    mergedInto: sketch.mergedInto,
    picture: sketch.picture,
  };
}

/** A talk ends with its idea. */
const endOf = ({ path = [] }: IdeaSketch): number => path.find(({ to }) => to === 'merged' || to === 'withdrawn')?.ago ?? 0;
