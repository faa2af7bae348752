export * from './attachment.entity';
export * from './attachments';
export * from './file-json';
export * from './stored-file.entity';
