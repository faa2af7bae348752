export const fr = {
  reading_one: '{{count}} min de lecture',
  reading_many: '{{count}} min de lecture',
  reading_other: '{{count}} min de lecture',
  comments_one: '{{count}} commentaire',
  comments_many: '{{count}} de commentaires',
  comments_other: '{{count}} commentaires',
  picked: 'Choix de la rédaction',
  unread: 'pas encore lu',
};
