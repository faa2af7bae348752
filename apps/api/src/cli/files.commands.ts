import { copyFiles, Incoming } from '../core/files';
import { CONFIG, type Config } from '../platform/config/config';
import type { FileStore } from '../platform/files/file-store';
import { diskStore, s3Store } from '../platform/files/stores';
import { type Command, CommandError } from './command';

const SHOWN = 10;

export const filesCommands: Command[] = [
  {
    name: 'copy files',
    usage: 'to-s3|to-disk',
    summary: 'copies all files between the folder and the bucket that the settings name; again does only what is missing',
    async run({ app, db, say }, [direction, ...rest]) {
      if (rest.length || (direction !== 'to-s3' && direction !== 'to-disk')) throw new CommandError('Say to-s3 or to-disk.');
      const config = app.get<Config>(CONFIG);
      const bucket = s3Store(config);
      if (!bucket) throw new CommandError('Set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY first.');
      const [from, to]: [FileStore, FileStore] = direction === 'to-s3' ? [diskStore(config), bucket] : [bucket, diskStore(config)];
      const fault = (await from.fault()) ?? (await to.fault());
      if (fault) throw new CommandError(fault);
      const { copied, there, missing } = await copyFiles(db, app.get(Incoming), from, to, say);
      bucket.close();
      say(`${copied} files copied, ${there} were there already, ${missing.length} are missing where they should come from.`);
      for (const key of missing.slice(0, SHOWN)) say(`missing: ${key}`);
      return missing.length ? 1 : 0;
    },
  },
];
