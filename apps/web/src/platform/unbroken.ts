/** The same words with the spaces that French sets before `: ; ! ? »` and after `«` made unbreakable, so that no line begins with a colon. */
export const unbroken = (text: string): string => text.replace(/ ([:;!?»%€])/g, '\u00a0$1').replace(/« /g, '«\u00a0');
