import type { Locale } from '@ruche/contracts';

interface Words {
  became: (title: string, stage: string) => string;
  why: Record<'mine' | 'followed', string>;
  votes: (count: number) => string;
  comments: (count: number) => string;
}

/** What the weekly summary says of ideas. */
export const weeklyWords: Record<Locale, Words> = {
  fr: {
    became: (title, stage) => `« ${title} » : ${stage}`,
    why: { mine: 'votre idée', followed: 'vous la suivez' },
    votes: (count) => (count < 2 ? `${count} vote` : `${count} votes`),
    comments: (count) => (count < 2 ? `${count} commentaire` : `${count} commentaires`),
  },
  en: {
    became: (title, stage) => `“${title}”: ${stage}`,
    why: { mine: 'your idea', followed: 'you follow it' },
    votes: (count) => (count === 1 ? '1 vote' : `${count} votes`),
    comments: (count) => (count === 1 ? '1 comment' : `${count} comments`),
  },
};
