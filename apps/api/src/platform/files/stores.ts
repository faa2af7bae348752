import { join } from 'node:path';
import type { Config } from '../config/config';
import { DiskStore } from './disk-store';
import type { FileStore } from './file-store';
import { S3Store } from './s3-store';

/** The folder that files are in unless a bucket is named. */
export const diskStore = (config: Pick<Config, 'RUCHE_DATA'>): DiskStore => new DiskStore(join(config.RUCHE_DATA, 'files'));

/** The bucket that the settings name, if they do. */
export function s3Store(config: Config): S3Store | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return null;
  return new S3Store({ endpoint, bucket, accessKeyId, secretAccessKey, region: config.S3_REGION, pathStyle: config.S3_PATH_STYLE });
}

export const fileStore = (config: Config): FileStore => s3Store(config) ?? diskStore(config);
