import type { DemoTheme } from './types';

/** Shared tree, at most three levels; parents come first. */
export const themes: readonly DemoTheme[] = [
  { key: 'fidelite', labels: { fr: 'Fidélité', en: 'Loyalty' }, synonyms: ['rétention', 'retention', 'carte Alvéole'] },
  { key: 'parrainage', parent: 'fidelite', labels: { fr: 'Parrainage', en: 'Referral' }, synonyms: ['filleul', 'refer a friend'] },
  {
    key: 'clients-inactifs',
    parent: 'fidelite',
    labels: { fr: 'Clients inactifs', en: 'Lapsed customers' },
    synonyms: ['réactivation', 'win-back'],
  },
  { key: 'service', labels: { fr: 'Service', en: 'Service' }, synonyms: ['expérience client', 'customer experience'] },
  { key: 'livraison', parent: 'service', labels: { fr: 'Livraison', en: 'Delivery' }, synonyms: ['transport', 'créneau', 'delivery slot'] },
  { key: 'tournees', parent: 'livraison', labels: { fr: 'Tournées', en: 'Delivery rounds' }, synonyms: ['livreurs', 'drivers'] },
  {
    key: 'service-client',
    parent: 'service',
    labels: { fr: 'Service client', en: 'Customer care' },
    synonyms: ["centre d'appels", 'call centre', 'relation client'],
  },
  {
    key: 'reparation',
    parent: 'service',
    labels: { fr: 'Réparation', en: 'Repair' },
    synonyms: ['SAV', 'durabilité', 'after-sales', 'reconditionné'],
  },
  {
    key: 'pieces-detachees',
    parent: 'reparation',
    labels: { fr: 'Pièces détachées', en: 'Spare parts' },
    synonyms: ['pièces', 'parts'],
  },
  { key: 'magasins', labels: { fr: 'Magasins', en: 'Shops' }, synonyms: ['boutiques', 'points de vente', 'stores', 'vitrines'] },
  { key: 'contenus', labels: { fr: 'Contenus', en: 'Content' }, synonyms: ['éditorial', 'editorial', 'récit'] },
  { key: 'video', parent: 'contenus', labels: { fr: 'Vidéo', en: 'Video' }, synonyms: ['film', 'formats courts', 'short video'] },
  { key: 'courriel', parent: 'contenus', labels: { fr: 'Courriel', en: 'E-mail' }, synonyms: ['newsletter', 'emailing', 'CRM'] },
  {
    key: 'reseaux-sociaux',
    parent: 'contenus',
    labels: { fr: 'Réseaux sociaux', en: 'Social media' },
    synonyms: ['Instagram', 'TikTok', 'Pinterest'],
  },
  { key: 'acquisition', labels: { fr: 'Acquisition', en: 'Acquisition' }, synonyms: ['nouveaux clients', 'new customers'] },
  { key: 'referencement', parent: 'acquisition', labels: { fr: 'Référencement', en: 'Search (SEO)' }, synonyms: ['SEO', 'Google'] },
  {
    key: 'partenariats',
    parent: 'acquisition',
    labels: { fr: 'Partenariats', en: 'Partnerships' },
    synonyms: ['partenaires', 'associations', 'partners'],
  },
  { key: 'jardin', labels: { fr: 'Jardin et extérieur', en: 'Garden & outdoor' }, synonyms: ['mobilier de jardin', 'barbecue', 'plancha'] },
  { key: 'marque', labels: { fr: 'Marque', en: 'Brand' }, synonyms: ['charte', 'identité', 'ton', 'brand book'] },
];
