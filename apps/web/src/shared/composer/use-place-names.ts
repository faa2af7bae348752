import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { composerQueries } from './queries';

/** Themes and spaces by their names, as a form holds them; what is not known any more is left out. */
export function usePlaceNames() {
  const { list, language } = useFormats();
  const { data: themes } = useQuery(composerQueries.themes());
  const { data: spaces } = useQuery(composerQueries.spaces());
  return {
    themes: (ids: readonly number[]): string =>
      list(ids.flatMap((id) => themes?.items.find((theme) => theme.id === id)?.label[language] ?? [])),
    space: (id: number | null): string => spaces?.items.find((space) => space.id === id)?.name ?? '',
  };
}
