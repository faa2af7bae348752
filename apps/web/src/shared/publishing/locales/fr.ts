export const fr = {
  title: 'Programmer la publication',
  text: 'Ce sera publié à cette heure, à une minute près, même si vous n’êtes pas là.',
  day: 'Jour',
  time: 'Heure',
  zone: 'À l’heure de cet appareil : {{zone}} ({{offset}}).',
  tomorrow: 'Demain à 9 h',
  monday: 'Lundi à 9 h',
  submit: 'Programmer',
  at: '{{when}}, heure de {{zone}}',
  done: 'Ce sera publié {{when}}.',
};
