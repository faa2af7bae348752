export { anyDrift, type Drift } from './indexing';
export { freshenSearch, indexComments, indexEntries, rebuildSearch, verifySearch } from './rebuild';
