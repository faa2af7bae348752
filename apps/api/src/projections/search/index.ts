export { anyDrift, type Drift } from './indexing';
export { freshenSearch, indexEntries, rebuildSearch, verifySearch } from './rebuild';
