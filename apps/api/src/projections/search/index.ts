export { anyDrift, type Drift } from './indexing';
export { indexEntries, rebuildSearch, verifySearch } from './rebuild';
