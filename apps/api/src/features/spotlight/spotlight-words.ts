import { type Label, type Locale, spotlightLimits } from '@ruche/contracts';

export interface Told {
  name: string;
  department: string;
  /** The rule of the ledger by which it earned most. */
  rule: string;
  title: string;
  debut: boolean;
}
interface Words {
  opening: (name: string, department: string) => string;
  deeds: Partial<Record<string, (title: string) => string>>;
  other: (title: string) => string;
  debut: string;
}

/** Sentences without a gender, for whoever edits them. */
const words: Record<Locale, Words> = {
  fr: {
    opening: (name, department) =>
      department ? `Cette semaine, un regard sur ${name} (${department}).` : `Cette semaine, un regard sur ${name}.`,
    deeds: {
      P02: (title) => `Son idée « ${title} » s’ouvre à toute la maison.`,
      P03: (title) => `Son idée « ${title} » réunit de plus en plus de voix.`,
      P04: (title) => `Son idée « ${title} » est présélectionnée.`,
      P05: (title) => `Son idée « ${title} » est financée.`,
      P09: (title) => `Son idée « ${title} » en a rejoint une autre, pour aller plus loin ensemble.`,
      P10: (title) => `Son commentaire sur « ${title} » a aidé.`,
      P11: (title) => `Sa question « ${title} » était aussi celle des autres.`,
      P12: (title) => `Sa réponse à « ${title} » a servi à d’autres.`,
      P13: (title) => `Sa réponse à « ${title} » a réglé la question.`,
      P15: (title) => `Son travail sur la page « ${title} » sert à tout le monde.`,
      P16: (title) => `La page « ${title} » est à jour, et c’est à cette personne qu’on le doit.`,
      P17: (title) => `Son billet « ${title} » a plu.`,
      P24: (title) => `On lui dit merci pour « ${title} ».`,
    },
    other: (title) => `Sa contribution à « ${title} » a compté.`,
    debut: 'Et ce n’est qu’un début : c’est sa première contribution remarquée ici.',
  },
  en: {
    opening: (name, department) => (department ? `This week, a look at ${name} (${department}).` : `This week, a look at ${name}.`),
    deeds: {
      P02: (title) => `Their idea “${title}” is now open to everybody.`,
      P03: (title) => `Their idea “${title}” gathers more and more votes.`,
      P04: (title) => `Their idea “${title}” is shortlisted.`,
      P05: (title) => `Their idea “${title}” is funded.`,
      P09: (title) => `Their idea “${title}” joined another one, to go further together.`,
      P10: (title) => `Their comment on “${title}” helped.`,
      P11: (title) => `Their question “${title}” was on other minds too.`,
      P12: (title) => `Their answer to “${title}” was useful to others.`,
      P13: (title) => `Their answer to “${title}” settled the question.`,
      P15: (title) => `Their work on the page “${title}” serves us all.`,
      P16: (title) => `The page “${title}” is up to date, thanks to them.`,
      P17: (title) => `Their post “${title}” was well liked.`,
      P24: (title) => `Somebody says thank you for “${title}”.`,
    },
    other: (title) => `Their part in “${title}” counted.`,
    debut: 'And it is only a beginning: their first contribution to be noticed here.',
  },
};

/** Titles are cut so that the whole is never too long. */
const TITLE = 160;
const short = (title: string): string => (title.length > TITLE ? `${title.slice(0, TITLE - 1).trimEnd()}…` : title);

/** The first words of a portrait, in both languages; a person writes them over. */
export function drafted(told: Told): Label {
  const say = (locale: Locale): string => {
    const { opening, deeds, other, debut } = words[locale];
    const deed = (deeds[told.rule] ?? other)(short(told.title));
    return [opening(told.name, told.department), deed, ...(told.debut ? [debut] : [])].join(' ').slice(0, spotlightLimits.text.max);
  };
  return { fr: say('fr'), en: say('en') };
}
