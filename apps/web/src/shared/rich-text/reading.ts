import { footnoteNumbers, type HeadingPlace, headingPlaces, type RichDoc } from '@ruche/rich-text';
import { createContext, useContext } from 'react';

/** What the parts of one text know of the whole. */
export interface Reading {
  /** Places of headings, by node; none where several texts share a page and would share names. */
  places: ReadonlyMap<object, HeadingPlace>;
  footnotes: ReadonlyMap<string, number>;
  /** Put before the ids of footnotes. */
  prefix: string;
}

const ReadingContext = createContext<Reading>({ places: new Map(), footnotes: new Map(), prefix: '' });
export const ReadingProvider = ReadingContext.Provider;
export const useReading = (): Reading => useContext(ReadingContext);

/** @param anchored whether headings can be led to */
export const readingOf = (doc: RichDoc, prefix: string, anchored: boolean): Reading => ({
  places: anchored ? headingPlaces(doc) : new Map(),
  footnotes: footnoteNumbers(doc),
  prefix,
});
