import { colours } from './drawing-palettes';
import { circle, ellipse, hexagon, line, path, rect } from './drawing-shapes';
import type { PaletteName, PortraitDrawing } from './drawing-spec';
import { mulberry32 } from './random';

const skins = ['#F3D3BC', '#E6B793', '#C98F66', '#9A6441', '#6B4128'] as const;
const shades = ['#E4BDA2', '#D19F78', '#B0774F', '#7F4F31', '#54311D'] as const;
const hairs = { black: '#20202A', brown: '#5A3A26', auburn: '#9C4A22', blond: '#D9A848', grey: '#A9A6A0' } as const;

/** Ground and clothes. */
const dress: Readonly<Record<PaletteName, { ground: string; clothes: string; collar: string }>> = {
  honey: { ground: colours.honey, clothes: colours.ink, collar: colours.white },
  ink: { ground: colours.ink, clothes: colours.honey, collar: colours.white },
  sand: { ground: '#EADFC4', clothes: colours.blue, collar: colours.white },
  green: { ground: colours.green, clothes: colours.white, collar: colours.honey },
  brick: { ground: colours.brick, clothes: colours.ink, collar: colours.honey },
  blue: { ground: colours.blue, clothes: colours.honey, collar: colours.white },
};

/** Hair behind the head and hair over the forehead. */
const cuts: Readonly<Record<PortraitDrawing['hair'], (hair: string) => { behind: string; front: string }>> = {
  short: (h) => ({ behind: '', front: path('M78 112q-4-62 52-62 52 0 50 60-10-26-30-36-30 16-58 8-10 12-14 30Z', h) }),
  crop: (h) => ({ behind: '', front: path('M80 104q0-54 48-54t48 54q-8-22-20-28-28-8-56 0-12 6-20 28Z', h) }),
  curly: (h) => ({
    behind: [
      [84, 92, 30],
      [104, 64, 32],
      [140, 58, 34],
      [170, 82, 32],
      [176, 114, 24],
      [80, 120, 24],
    ]
      .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, h))
      .join(''),
    front: [
      [100, 78, 18],
      [126, 70, 20],
      [152, 76, 18],
    ]
      .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, h))
      .join(''),
  }),
  bob: (h) => ({
    behind: path('M68 168q-8-120 60-122 68 2 60 122-20 14-60 14t-60-14Z', h),
    front: path('M84 108q2-52 44-52t44 52q-28-6-44-28-14 24-44 28Z', h),
  }),
  long: (h) => ({
    behind: path('M64 216q-6-170 64-170t64 170q-30 14-64 14t-64-14Z', h),
    front: path('M82 114q0-60 46-60t46 60q-10-34-40-42-30 6-52 42Z', h),
  }),
  bun: (h) => ({
    behind: circle(128, 42, 24, h) + path('M76 118q-2-68 52-68t52 68Z', h),
    front: path('M82 110q2-54 46-54t46 54q-22-28-46-28t-46 28Z', h),
  }),
  bald: () => ({ behind: '', front: '' }),
  waves: (h) => ({
    behind: path('M66 150q-10-40 6-66 14-38 58-38 46 0 58 40 14 26 2 64-8 24-26 26H92q-20-2-26-26Z', h),
    front: path('M82 112q-2-58 50-58 44 2 44 56-14-8-22-26-30 18-58 8-8 8-14 20Z', h),
  }),
  scarf: () => ({ behind: '', front: '' }),
};

/** A bust without features: enough to tell people apart in a list, close to nobody. */
export function portrait(spec: PortraitDrawing): string {
  const random = mulberry32(spec.seed);
  const { ground, clothes, collar } = dress[spec.palette];
  const skin = skins[spec.skin];
  const hair = hairs[spec.hairColour];
  const { behind, front } = cuts[spec.hair](hair);
  const cell = hexagon(40 + random() * 176, 40 + random() * 40, 34 + random() * 30, 'none', {
    stroke: colours.white,
    'stroke-width': 5,
    opacity: 0.3,
  });
  return [
    rect(0, 0, 256, 256, ground),
    cell,
    behind,
    path('M24 256q6-66 74-72h60q68 6 74 72Z', clothes),
    path('M104 150h48v40q-24 26-48 0Z', shades[spec.skin]),
    path('M94 186q34 36 68 0l10 2q-44 52-88 0Z', collar),
    ellipse(128, 116, 45, 54, skin),
    spec.hair === 'scarf' ? scarf(collar) : circle(83, 120, 8, skin) + circle(173, 120, 8, skin),
    front,
    spec.beard ? path('M84 124q2 56 44 56t44-56q-8 22-24 22-20-8-40 0-16 0-24-22Z', hair) : '',
    spec.glasses
      ? line('M92 116a16 16 0 1 0 32 0 16 16 0 1 0-32 0M132 116a16 16 0 1 0 32 0 16 16 0 1 0-32 0M124 114q4-4 8 0', colours.ink, 4)
      : '',
  ].join('');
}

const scarf = (fill: string): string =>
  path('M66 214q-10-50-2-100 8-66 64-66t64 66q8 50-2 100-8 16-62 16t-62-16ZM128 66q-38 0-38 52 0 50 38 50t38-50q0-52-38-52Z', fill, {
    'fill-rule': 'evenodd',
  });
