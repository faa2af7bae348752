export * from './questions.events';
export { QuestionsModule } from './questions.module';
export { questionsById, waiting } from './questions.queries';
