import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { row, type Tx } from '../platform/database/database';
import type { FileStore } from '../platform/files/file-store';
import { drawSvg } from './content/drawings';
import type { Drawing } from './content/types';

const THUMB_WIDTH = 480;

interface Rendered {
  png: Buffer;
  display: Buffer;
  thumb: Buffer;
  width: number;
  height: number;
}

/** Draws the demo's pictures and keeps them as if they had been uploaded. */
export class Pictures {
  private readonly rendered = new Map<Drawing, Rendered>();

  constructor(private readonly files: FileStore) {}

  /** Draws them all before the transaction: drawing is slow, writing rows is not. */
  async draw(list: Drawing[]): Promise<void> {
    await Promise.all(list.map(async (drawing) => this.rendered.set(drawing, await render(drawing))));
  }

  /** @returns the id of the file */
  async store(tx: Tx, ownerId: number, drawing: Drawing, name: string): Promise<number> {
    const picture = this.rendered.get(drawing) ?? (await render(drawing));
    const keys = { original: newKey('png'), display: newKey('webp'), thumb: newKey('webp') };
    await this.files.put(keys.original, picture.png);
    await this.files.put(keys.display, picture.display);
    await this.files.put(keys.thumb, picture.thumb);
    const made = await row<{ id: number }>(
      tx,
      `INSERT INTO files (owner_id, name, type, size, key, display_key, thumb_key, width, height, sha256) VALUES ($1, $2, 'image/png', $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        ownerId,
        name,
        picture.png.length,
        keys.original,
        keys.display,
        keys.thumb,
        picture.width,
        picture.height,
        createHash('sha256').update(picture.png).digest(),
      ],
    );
    if (!made) throw new Error('no file was made');
    return made.id;
  }
}

async function render(drawing: Drawing): Promise<Rendered> {
  const png = await sharp(Buffer.from(drawSvg(drawing)))
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true });
  const [display, thumb] = await Promise.all([
    sharp(png.data).webp({ quality: 88 }).toBuffer(),
    sharp(png.data).resize({ width: THUMB_WIDTH, withoutEnlargement: true }).webp({ quality: 85 }).toBuffer(),
  ]);
  return { png: png.data, display, thumb, width: png.info.width, height: png.info.height };
}

const newKey = (extension: string): string => {
  const name = randomBytes(20).toString('hex');
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}.${extension}`;
};
