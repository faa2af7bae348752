export const fr = {
  status: {
    connecting: 'Connexion…',
    saving: 'Enregistrement…',
    saved: 'Enregistré à {{time}}',
    offline: 'Hors ligne : vos mots sont gardés sur cet appareil',
  },
  writers: 'Écrivent ici',
  alone: {
    title: 'L’écriture à plusieurs ne répond pas.',
    text: 'Le texte s’ouvrira dès que la connexion revient. Vous pouvez aussi écrire de votre côté : ce que d’autres changent pendant ce temps vous sera montré avant d’enregistrer.',
    action: 'Écrire seul',
  },
  closed: {
    refused: 'Vos derniers mots n’ont pas été acceptés.',
    signedOut: 'Votre session est terminée.',
    rightsChanged: 'Vous ne pouvez plus modifier ce texte.',
    gone: 'Ce texte n’est plus là, ou ne vous est plus ouvert.',
    tooLarge: 'C’est trop pour une seule fois.',
    kept: 'Ce qui était enregistré le reste. Copiez ce qui manque, puis rechargez la page.',
    action: 'Recharger la page',
  },
};
