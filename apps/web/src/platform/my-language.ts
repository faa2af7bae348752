import { me } from '@ruche/contracts';
import { call } from './api';
import { queryClient } from './query';
import { sessionQuery } from './session';
import { type Language, speak } from './words';

/**
 * Changes the language at once and keeps the choice in the profile, which every device follows.
 * @throws ApiProblem when it could not be kept; the language on screen then goes back
 */
export async function chooseLanguage(language: Language): Promise<void> {
  const before = document.documentElement.lang === 'en' ? 'en' : 'fr';
  await speak(language);
  try {
    const { version } = await call(me.get);
    await call(me.update, { body: { locale: language }, ifMatch: version });
    queryClient.setQueryData(sessionQuery.queryKey, (shown) =>
      shown ? { ...shown, person: { ...shown.person, locale: language } } : shown,
    );
    await queryClient.invalidateQueries({ queryKey: ['me'] });
  } catch (error) {
    await speak(before);
    throw error;
  }
}
