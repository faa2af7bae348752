export const motifs = [
  'van',
  'shop',
  'postcard',
  'toolbox',
  'microphone',
  'calendar',
  'school',
  'bicycle',
  'plant',
  'phone',
  'map',
  'film',
  'chat',
  'coffee',
  'stairs',
  'chair',
] as const;
export type Motif = (typeof motifs)[number];

export const palettes = ['honey', 'ink', 'sand', 'green', 'brick', 'blue'] as const;
export type PaletteName = (typeof palettes)[number];

/** A picture of an idea, 1200 × 500. */
export interface SceneDrawing {
  kind: Motif;
  palette: PaletteName;
  seed: number;
}

export const hairStyles = ['short', 'crop', 'curly', 'bob', 'long', 'bun', 'bald', 'waves', 'scarf'] as const;
export type HairStyle = (typeof hairStyles)[number];

/** A portrait, 256 × 256: a bust without features. */
export interface PortraitDrawing {
  kind: 'portrait';
  palette: PaletteName;
  seed: number;
  /** 0 (light) to 4 (dark). */
  skin: 0 | 1 | 2 | 3 | 4;
  hair: HairStyle;
  hairColour: 'black' | 'brown' | 'auburn' | 'blond' | 'grey';
  glasses?: boolean;
  beard?: boolean;
}

export type Drawing = SceneDrawing | PortraitDrawing;
