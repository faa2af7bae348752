export * from './help.events';
