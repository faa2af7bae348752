export * from './mark-entry-read';
export * from './readable-notification';
