import type { ThemeKey } from './keys';
import type { PersonKey } from './types';

export interface DemoSkill {
  labels: { fr: string; en: string };
  synonyms: string[];
  /** What is contributed under it proves the skill. */
  theme?: ThemeKey;
}

const skill = (fr: string, en: string, synonyms: string[] = [], theme?: ThemeKey): DemoSkill => ({
  labels: { fr, en },
  synonyms,
  ...(theme && { theme }),
});

/** What people know how to do, in the words of the company. */
export const skills: readonly DemoSkill[] = [
  skill('Référencement', 'Search engine optimisation', ['SEO', 'visibilité', 'Google'], 'referencement'),
  skill('Rédaction', 'Copywriting', ['écriture', 'textes', 'wording'], 'contenus'),
  skill('Vidéo', 'Video', ['tournage', 'film'], 'video'),
  skill('Vidéo courte', 'Short video', ['formats courts', 'reels']),
  skill('Montage', 'Video editing'),
  skill('Récit', 'Storytelling'),
  skill('Réseaux sociaux', 'Social media', ['Instagram', 'TikTok'], 'reseaux-sociaux'),
  skill('Modération', 'Community moderation'),
  skill('Courriel', 'E-mail marketing', ['e-mail', 'newsletter', 'CRM'], 'courriel'),
  skill('Segmentation', 'Segmentation'),
  skill('Mesure d’audience', 'Web analytics', ['analytics', 'statistiques']),
  skill('Tests A/B', 'A/B testing', ['a/b testing']),
  skill('Charte graphique', 'Brand guidelines', ['identité', 'logo'], 'marque'),
  skill('Typographie', 'Typography'),
  skill('Impression', 'Print'),
  skill('Accessibilité', 'Accessibility', ['a11y', 'RGAA']),
  skill('Tendances', 'Trend watching', ['veille']),
  skill('Études', 'Market research', ['enquêtes', 'interviews']),
  skill('Stratégie', 'Strategy'),
  skill('Budget', 'Budgeting'),
  skill('Tableaux de bord', 'Dashboards'),
  skill('Données', 'Data'),
  skill('Développement web', 'Web development'),
  skill('Animation', 'Facilitation', ['atelier']),
  skill('Animation commerciale', 'Sales promotion'),
  skill('Marketing local', 'Local marketing'),
  skill('Partenariats', 'Partnerships', [], 'partenariats'),
  skill('Jury', 'Judging'),
  skill('Jardin', 'Garden', ['mobilier de jardin', 'plancha'], 'jardin'),
  skill('Petit électroménager', 'Small appliances'),
  skill('Fiche produit', 'Product pages'),
  skill('Négociation', 'Negotiation'),
  skill('Fournisseurs', 'Suppliers'),
  skill('Réparabilité', 'Repairability'),
  skill('Réparation', 'Repair', ['SAV', 'after-sales'], 'reparation'),
  skill('Pièces détachées', 'Spare parts', [], 'pieces-detachees'),
  skill('Qualité', 'Quality'),
  skill('Réglementation', 'Regulation'),
  skill('Droit de la consommation', 'Consumer law'),
  skill('RGPD', 'GDPR', ['données personnelles']),
  skill('Comptabilité', 'Accounting'),
  skill('Histoire de la maison', 'History of the house'),
  skill('Administration', 'Administration'),
  skill('Accompagnement', 'Coaching'),
  skill('Formation', 'Training'),
  skill('Management', 'Management'),
  skill('Relation client', 'Customer care', ['service client'], 'service-client'),
  skill('Voix du client', 'Voice of the customer'),
  skill('Litiges', 'Disputes'),
  skill('Écoute', 'Listening'),
  skill('Messagerie', 'Live chat'),
  skill('Vente', 'Sales', ['retail']),
  skill('Merchandising', 'Merchandising'),
  skill('Vitrines', 'Window displays', ['étalage'], 'magasins'),
  skill('Décor', 'Set design'),
  skill('Événements', 'Events'),
  skill('Photographie', 'Photography'),
  skill('Logistique', 'Logistics', [], 'livraison'),
  skill('Tournées', 'Delivery rounds', [], 'tournees'),
  skill('Transport', 'Transport'),
  skill('Planification', 'Planning'),
  skill('Installation', 'Installation'),
  skill('Terrain', 'Field work'),
  /** Asked for, and nobody has it. */
  skill('Motion design', 'Motion design', ['animation graphique']),
];

const fold = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
const byName = new Map(
  skills.flatMap((s, i) => [s.labels.fr, s.labels.en, ...s.synonyms].map((name) => [fold(name), i] as const)).reverse(),
);

/** The place in the list of the skill that somebody calls so; nothing for what is a language. */
export const skillCalled = (name: string): number | undefined => byName.get(fold(name));

/** The first is what somebody is known for; then it goes down. */
export const levelAt = (place: number, seed: number): number => Math.max(1, (seed % 3 === 0 ? 4 : 3) - place);

/** What managers want their teams to know: skill, level, people. */
export const teamWants: Partial<Record<PersonKey, readonly [skill: string, level: number, people: number][]>> = {
  odile: [
    ['Rédaction', 2, 2],
    ['Vidéo courte', 3, 1],
    ['Données', 2, 2],
  ],
  nora: [['Modération', 2, 1]],
};
