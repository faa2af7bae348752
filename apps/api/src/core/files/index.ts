export * from './attachment.entity';
export * from './attachments';
export * from './file-json';
export { Incoming } from './incoming';
export * from './stored-file.entity';
export { newKey, UploadService } from './upload.service';
