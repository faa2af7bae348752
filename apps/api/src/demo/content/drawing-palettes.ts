import type { PaletteName } from './drawing-spec';

/** Colours of design/visual.md. */
export const colours = {
  honey: '#F2B705',
  honeySoft: '#FDF1C7',
  ink: '#1A2030',
  white: '#FBF9F4',
  green: '#1E6B50',
  brick: '#A93F2A',
  blue: '#2B559B',
} as const;

/** What each colour does in a scene. */
export interface Palette {
  ground: string;
  /** The subject. */
  main: string;
  /** On the subject. */
  detail: string;
  /** The one spot that draws the eye. */
  accent: string;
  /** Small things beside the subject. */
  second: string;
}

const { honey, honeySoft, ink, white, green, brick, blue } = colours;
export const paletteOf: Readonly<Record<PaletteName, Palette>> = {
  honey: { ground: honey, main: ink, detail: white, accent: brick, second: white },
  ink: { ground: ink, main: honey, detail: ink, accent: white, second: white },
  sand: { ground: honeySoft, main: ink, detail: white, accent: honey, second: green },
  green: { ground: green, main: white, detail: ink, accent: honey, second: honey },
  brick: { ground: brick, main: white, detail: ink, accent: honey, second: honeySoft },
  blue: { ground: blue, main: white, detail: ink, accent: honey, second: honeySoft },
};
