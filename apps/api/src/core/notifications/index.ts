export * from './readable-notification';
