export * from './ideas.events';
export { IdeasModule } from './ideas.module';
export { ideasById, ideasToVote } from './ideas.queries';
export { type ImportOptions, importIdeas } from './import-ideas';
export { importStages } from './import-rows';
export { stageWords } from './stage-words';
export { audienceAt } from './stages';
