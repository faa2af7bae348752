export * from './help.entity';
export * from './help.events';
export { HelpModule } from './help.module';
