export const fr = {
  promise: 'L’idée d’une personne, la campagne de toute l’équipe.',
  fields: {
    name: 'Prénom et nom',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    newPassword: 'Nouveau mot de passe',
    passwordRule: '{{min}} caractères au moins ; une phrase convient très bien.',
    show: 'Montrer ou cacher le mot de passe',
  },
  signIn: {
    title: 'Bienvenue',
    lead: 'Connectez-vous pour retrouver vos idées et celles des autres.',
    submit: 'Se connecter',
    forgotten: 'Mot de passe oublié ?',
    setup: 'Cette Ruche attend la personne qui l’administrera : ouvrez le lien que le serveur a affiché à son démarrage.',
  },
  demo: {
    title: 'Découvrir avec l’entreprise de démonstration',
    text: 'Un clic suffit pour prendre la place de l’une de ces personnes. Leur mot de passe commun : {{password}}',
  },
  roles: { guest: 'Invité·e', member: 'Membre', facilitator: 'Animation', admin: 'Administration' },
  setup: {
    title: 'Ouvrir cette Ruche',
    lead: 'Votre compte sera le premier, et pourra inviter tous les autres.',
    submit: 'Créer le compte',
    noToken: 'Il manque la clef : ouvrez le lien complet que le serveur a affiché à son démarrage.',
  },
  invite: {
    title: 'Rejoindre Ruche',
    lead: '{{by}} vous invite dans la Ruche de {{company}}. Vous vous connecterez avec {{email}}.',
    submit: 'Rejoindre',
  },
  askReset: {
    title: 'Mot de passe oublié',
    lead: 'Indiquez votre adresse : un lien pour choisir un nouveau mot de passe y sera envoyé.',
    submit: 'Envoyer le lien',
    sent: 'Si un compte existe pour {{email}}, le lien vient de partir. Il vaut trente minutes.',
  },
  reset: {
    title: 'Nouveau mot de passe',
    lead: 'Vos autres appareils seront déconnectés.',
    submit: 'Choisir ce mot de passe',
  },
  gone: {
    title: 'Ce lien ne vaut plus',
    invitation: 'L’invitation a déjà servi, a expiré ou a été reprise. Demandez-en une nouvelle à la personne qui administre Ruche.',
    back: 'Revenir à la connexion',
  },
};
