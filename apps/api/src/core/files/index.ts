export * from './attachment.entity';
export * from './attachments';
export { type Copied, copyFiles } from './copy-files';
export * from './file-json';
export { Incoming } from './incoming';
export * from './stored-file.entity';
export { newKey, type Staged, UploadService } from './upload.service';
