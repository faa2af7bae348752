export * from './kudos.events';
export { KudosModule } from './kudos.module';
