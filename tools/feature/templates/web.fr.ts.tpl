export const fr = {
  title: '__Label__',
  lead: 'Les plus récents d’abord.',
  empty: 'Rien encore',
  emptyText: 'Ce qui sera publié ici se lira dans cette liste.',
};
