import type { SearchEngine } from './search-engine';
import type { Abilities } from './search-engine.bench';
import { describeDocuments } from './search-engine.contract-documents';
import { describeReaders } from './search-engine.contract-readers';
import { describeWords } from './search-engine.contract-words';

/**
 * What holds for every search engine. Nothing is cleaned: each test has an audience of its own, and by the port's own
 * promise nothing of another audience changes an answer.
 */
export function describeSearchEngine(name: string, engine: () => SearchEngine, able: Abilities): void {
  describeWords(name, engine, able);
  describeReaders(name, engine, able);
  describeDocuments(name, engine, able);
}
