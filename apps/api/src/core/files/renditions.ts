import { fileLimits } from '@ruche/contracts';
import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { ProblemError, Problems } from '../../platform/http/problem';
import type { FileType } from './file-types';

const DISPLAY = 2400;
const THUMB = 480;
/** An animation keeps its first frames, as many as these allow. */
const ANIMATION = { frames: 100, pixels: 20_000_000 } as const;
const AT_ONCE = 2;
const SECONDS = 20;

sharp.cache(false);

export interface Renditions {
  display: Buffer;
  thumb: Buffer;
  width: number;
  height: number;
}

const reading: SharpOptions = { limitInputPixels: fileLimits.pixels, failOn: 'error', sequentialRead: true };

/**
 * Decodes an image and encodes it anew, upright and without any of its metadata: one to show and one for lists, in WebP.
 * @throws Unprocessable `image_too_large` past 40 million pixels or 20 seconds, `corrupt_image` when it can't be decoded
 */
export async function render(path: string, format: FileType['image']): Promise<Renditions> {
  return inTurn(async () => {
    try {
      const metadata = await sharp(path, reading).metadata();
      if (metadata.format !== format) throw Problems.unprocessable('corrupt_image');
      const frames = framesOf(metadata);
      const image = sharp(path, { ...reading, pages: frames });
      const display = await (frames > 1 ? image : image.autoOrient())
        .resize({ width: DISPLAY, height: DISPLAY, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 82, effort: 3 })
        .timeout({ seconds: SECONDS })
        .toBuffer({ resolveWithObject: true });
      const thumb = await sharp(display.data)
        .resize({ width: THUMB, height: THUMB, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 75 })
        .toBuffer();
      return { display: display.data, thumb, width: display.info.width, height: display.info.pageHeight ?? display.info.height };
    } catch (error) {
      throw asProblem(error as Error);
    }
  });
}

function framesOf({ format, pages = 1, width, height }: Metadata): number {
  if (format !== 'gif' && format !== 'webp') return 1;
  return Math.max(1, Math.min(pages, ANIMATION.frames, Math.floor(ANIMATION.pixels / (width * height))));
}

function asProblem(error: Error): ProblemError {
  if (error instanceof ProblemError) return error;
  return Problems.unprocessable(/pixel limit|timeout/i.test(error.message) ? 'image_too_large' : 'corrupt_image');
}

let running = 0;
const waiting: (() => void)[] = [];

/** A few decodings at a time: each may hold 160 MB. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
