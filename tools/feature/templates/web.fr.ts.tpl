export const fr = {
  title: '__Label__',
  lead: 'Les plus récents d’abord.',
  empty: 'Rien encore',
  emptyText: 'Ce qui sera publié ici se lira dans cette liste.',
  write: 'Écrire',
  composer: {
    new: 'Écrire',
    edit: 'Modifier',
    title: 'Le titre',
    titlePlaceholder: 'De quoi s’agit-il ?',
    body: 'Le texte',
    bodyPlaceholder: 'Quelques phrases suffisent.',
  },
};
