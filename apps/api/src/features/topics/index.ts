export { ageRanks } from './ranks';
export * from './topics.events';
export { TopicsModule } from './topics.module';
