/**
 * Words that say nothing alone, in French and English, spelled as they are typed. Source: the Snowball lists, less what
 * means something to a marketer in either language (été, thé, car, but, or).
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `à a ai as au aux avec avoir c ça ce ceci cela ces cet cette chez ci comme d dans de des donc du dont elle elles en entre est et étaient
   était être eu eux faire fait il ils j je l la là le les leur leurs lui m ma mais me meme même mes moi mon n ne ni nos notre nous on ont ou
   où par pas peu peut plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont sous sur t ta te tes
   toi ton tous tout toute toutes très tu un une vers vos votre vous y
   an and are at be been by can do does for from had has have he her his how i if in into is it its my not of our she should so than that
   the their them then there these they this those to was we were what when where which who why will with would you your`
    .trim()
    .split(/\s+/),
);
