export * from './entry-theme.entity';
export * from './entry-themes';
export * from './theme.entity';
export * from './under-theme';
