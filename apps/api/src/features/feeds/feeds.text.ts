import type { Locale } from '@ruche/contracts';

interface Words {
  company: { title: string; description: string };
  person: (name: string) => { title: string; description: string };
  theme: (label: string) => { title: string; description: string };
}

/** What feeds call themselves, in the language of whoever they are for. */
export const feedWords: Record<Locale, Words> = {
  fr: {
    company: { title: 'Ruche · le blog', description: 'Les articles et les annonces que vous pouvez lire.' },
    person: (name) => ({ title: `Ruche · ${name}`, description: `Les articles de ${name}.` }),
    theme: (label) => ({ title: `Ruche · ${label}`, description: `Les articles sur le thème « ${label} ».` }),
  },
  en: {
    company: { title: 'Ruche · the blog', description: 'The posts and announcements that you may read.' },
    person: (name) => ({ title: `Ruche · ${name}`, description: `Posts by ${name}.` }),
    theme: (label) => ({ title: `Ruche · ${label}`, description: `Posts on the theme “${label}”.` }),
  },
};
