export * from './help.entity';
export * from './help.events';
export { HelpModule } from './help.module';
export { OnQuestion } from './on-question';
