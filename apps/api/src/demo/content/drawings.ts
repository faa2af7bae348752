import { paletteOf } from './drawing-palettes';
import { rect } from './drawing-shapes';
import type { Drawing, Motif } from './drawing-spec';
import * as objects from './motifs-objects';
import * as street from './motifs-street';
import { portrait } from './portraits';
import { mulberry32 } from './random';

const scenes: Readonly<Record<Motif, street.Scene>> = {
  van: street.van,
  shop: street.shop,
  school: street.school,
  bicycle: street.bicycle,
  map: street.map,
  stairs: street.stairs,
  postcard: objects.postcard,
  toolbox: objects.toolbox,
  microphone: objects.microphone,
  calendar: objects.calendar,
  plant: objects.plant,
  phone: objects.phone,
  film: objects.film,
  chat: objects.chat,
  coffee: objects.coffee,
  chair: objects.chair,
};

/** An SVG document: 256 × 256 for a portrait, 1200 × 500 for a scene. No text, no font, nothing fetched. */
export function drawSvg(spec: Drawing): string {
  if (spec.kind === 'portrait') return documentOf(256, 256, portrait(spec));
  const palette = paletteOf[spec.palette];
  return documentOf(1200, 500, rect(0, 0, 1200, 500, palette.ground) + scenes[spec.kind](palette, mulberry32(spec.seed)));
}

const documentOf = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>`;
