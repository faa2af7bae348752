import { useBlogWords } from './words';

/** What the page on which a post is written says. */
export function useComposerTexts(isNew: boolean) {
  const t = useBlogWords();
  return {
    heading: t(isNew ? 'composer.new' : 'composer.edit'),
    words: {
      title: t('composer.title'),
      titlePlaceholder: t('composer.titlePlaceholder'),
      body: t('composer.body'),
      bodyPlaceholder: t('composer.bodyPlaceholder'),
      submit: t('composer.publish'),
    },
  };
}
