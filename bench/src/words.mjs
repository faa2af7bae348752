const list = (text) => text.trim().split(/\s*,\s*/);

/** Words of a company that makes its marketing together. */
export const french = {
  verbs:
    list(`lancer, créer, relancer, tester, simplifier, améliorer, proposer, imaginer, mesurer, comparer, offrir, accueillir, remercier, expliquer,
    montrer, filmer, raconter, partager, organiser, préparer, réduire, ouvrir, publier, traduire, former, écouter, suivre, récompenser, réunir, adapter`),
  things:
    list(`une campagne, une newsletter, un parcours client, une vidéo courte, le programme de fidélité, une étude de marché, la page d'accueil, un salon,
    une affiche, le catalogue, une carte cadeau, un concours photo, une enquête, le service après-vente, un partenariat, une démonstration, la boutique en ligne,
    un atelier de réparation, une offre d'essai, le réseau social, une étiquette, la livraison à vélo, un emballage consigné, le témoignage d'une cliente,
    un podcast, une visite d'atelier, le tableau de bord, une promotion, la rentrée, un guide d'achat, la vitrine, une collection capsule`),
  whom: list(`aux clients fidèles, aux nouveaux abonnés, dans les magasins, sur les réseaux, pour les familles, avec les livreurs, chez les partenaires,
    dans chaque région, pour la rentrée, en fin de mois, avant les fêtes, pendant les soldes, autour du quartier, aux étudiants, pour les entreprises,
    avec l'équipe terrain, au centre d'appels, dans la newsletter, à la caisse, sur la fiche produit`),
  reasons:
    list(`parce que les retours clients le demandent, car le panier moyen baisse, pour gagner en notoriété, afin de réduire le coût d'acquisition,
    puisque la concurrence l'a déjà fait, pour fidéliser sans baisser les prix, et mesurer le taux de conversion, pour donner envie de revenir,
    avec un budget raisonnable, sans nouvel outil, en deux semaines, avec les équipes volontaires, et publier les résultats à la fin du trimestre`),
  sayings:
    list(`Très bonne idée, À essayer vite, Je suis partante, Attention au budget, On l'a déjà tenté en mars, Les chiffres du trimestre le confirment,
    Il faudrait en parler au juridique, Bravo à toute l'équipe, Je peux aider sur les visuels, Quel indicateur suivra-t-on, Commençons par un seul magasin`),
};

export const english = {
  verbs:
    list(`launch, design, relaunch, test, simplify, improve, offer, imagine, measure, compare, welcome, thank, explain, show, film, tell, share, organise,
    prepare, reduce, open, publish, translate, train, follow, reward, gather, adapt, refresh, promote`),
  things:
    list(`a campaign, a newsletter, the customer journey, a short video, the loyalty programme, a market survey, the landing page, a trade show, a poster,
    the catalogue, a gift card, a photo contest, the after-sales service, a partnership, a product demo, the online shop, a repair workshop, a free trial,
    a social post, a label, bike delivery, a returnable package, a customer story, a podcast, a factory visit, the dashboard, a discount, a buying guide,
    the shop window, a limited edition`),
  whom: list(`for loyal customers, for new subscribers, in every store, on social media, for families, with the couriers, with our partners, in each region,
    before the holidays, at the end of the month, during the sales, around the neighbourhood, for students, for business accounts, with the field team,
    at the call centre, in the newsletter, at the checkout, on the product page`),
  reasons: list(`because customers keep asking, since the average basket is falling, to gain awareness, to lower the acquisition cost,
    as competitors did it first, to keep people without cutting prices, and measure the conversion rate, to make them come back, on a small budget,
    without a new tool, within two weeks, with volunteers, and publish the results at the end of the quarter`),
  sayings:
    list(`Great idea, Let us try it soon, Count me in, Mind the budget, We tried that in March, The quarterly numbers confirm it, Legal should have a look,
    Well done everyone, I can help with visuals, Which metric will we follow, Let us start with one store`),
};

export const firstNames =
  list(`Camille, Jules, Nora, Inès, Hugo, Léa, Karim, Chloé, Théo, Awa, Manon, Louis, Sarah, Paul, Emma, Yanis, Alice, Omar, Zoé, Victor,
  Grace, Oliver, Amelia, Jack, Priya, Thomas, Sofia, Lucas, Mia, Noah`);
export const lastNames =
  list(`Martin, Bernard, Dubois, Petit, Durand, Leroy, Moreau, Simon, Laurent, Michel, Garcia, Roux, Fontaine, Chevalier, Diallo, Nguyen,
  Benali, Lopez, Smith, Jones, Taylor, Brown, Wilson, Evans, Patel, Walker, Wright, Khan, Green, Hall`);
export const departments = list(
  'Marketing, Ventes, Produit, Service client, Logistique, Magasins, Finance, Juridique, Numérique, Communication',
);
export const sites = list('Paris, Lyon, Lille, Nantes, Manchester, Bordeaux, Marseille, Rennes');
