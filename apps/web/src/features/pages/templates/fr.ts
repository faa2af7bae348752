import type { RichDoc } from '@ruche/rich-text';
import { build } from './build';
import type { TemplateKey } from './keys';

/** Les modèles, en français. */
export const fr: Record<TemplateKey, RichDoc> = {
  landing: build({
    'La promesse': ['Une page, une promesse. En une phrase, ce que la personne obtient.'],
    'Pour qui': [{ list: ['Public visé', 'D’où la personne arrive', 'Ce qu’elle sait déjà'] }],
    'Ce que la page montre': [{ steps: ['Titre et sous-titre', 'Trois preuves', 'L’appel à l’action', 'Les questions qui reviennent'] }],
    'Ce que l’on mesure': [{ list: ['Taux de conversion visé', 'Temps de chargement', 'Abandons du formulaire'] }],
    'Avant la mise en ligne': [
      { tasks: ['Relue par le service client', 'Mentions légales', 'Plan de marquage en place', 'Vue sur un téléphone'] },
    ],
  }),
  brief: build({
    'Le contexte': ['Ce qui se passe, et pourquoi maintenant.'],
    'L’objectif': ['Un seul, mesurable et daté.'],
    'Le public': ['À qui l’on parle, et ce que le terrain en dit.'],
    'Le message': ['La promesse, puis trois preuves. Ce que l’on ne dit pas.'],
    'Les livrables': [{ list: ['Format, canal, quantité'] }],
    'Le budget et les dates': [{ list: ['Enveloppe', 'Étapes', 'Validations'] }],
    'Qui fait quoi': [{ list: ['Décide', 'Réalise', 'Est consulté'] }],
  }),
  email: build({
    'L’objet': ['Moins de 45 signes. L’aperçu complète l’objet, il ne le répète pas.'],
    'La personne qui le reçoit': ['Segment, et ce qu’elle a fait en dernier.'],
    'Le texte': ['Une idée, un paragraphe, un bouton.'],
    'Les variantes': [{ list: ['A', 'B'] }],
    'Avant l’envoi': [{ tasks: ['Liens vérifiés', 'Version texte', 'Lien de désinscription', 'Test dans trois messageries'] }],
  }),
  retro: build({
    'En bref': ['Ce que nous voulions, ce que nous avons obtenu.'],
    'Ce qui a marché': [{ list: ['À garder'] }],
    'Ce qui a coincé': [{ list: ['À comprendre, sans chercher de coupable'] }],
    'Ce que nous changeons': [{ tasks: ['Une action, une personne, une date'] }],
    'Les chiffres': [{ list: ['Cible', 'Résultat', 'Coût'] }],
  }),
  minutes: build({
    Présents: [{ list: ['Nom'] }],
    'Ordre du jour': [{ steps: ['Sujet, durée'] }],
    Décisions: [{ list: ['Ce qui est décidé, par qui, et pourquoi'] }],
    'À faire': [{ tasks: ['Quoi, qui, pour quand'] }],
    'Prochain rendez-vous': ['Date et sujet.'],
  }),
  case: build({
    'La campagne en une phrase': ['Pour qui, avec quoi, quel effet.'],
    'Le point de départ': ['Le problème, et ce que disaient les clients.'],
    'Ce que nous avons fait': [{ steps: ['Idée', 'Message', 'Canaux'] }],
    'Ce que cela a donné': [{ list: ['Avant', 'Après', 'Coût par résultat'] }],
    'Ce que nous referions, et ce que nous ne referions pas': [{ list: ['Leçon'] }],
  }),
  test: build({
    'L’hypothèse': ['Si nous changeons ceci, alors cela, parce que…'],
    'La mesure': [{ list: ['Indicateur principal', 'Ce qui ne doit pas baisser', 'Écart que l’on veut voir'] }],
    'Les variantes': [{ list: ['Témoin', 'Variante'] }],
    'La durée': ['Taille d’échantillon, date de fin fixée d’avance.'],
    'Le résultat': ['Chiffres, décision, et ce que nous avons appris.'],
  }),
};
