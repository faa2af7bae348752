import type { Random } from './random';

const round = (value: number): number => Math.round(value * 10) / 10;
type Attributes = Record<string, string | number>;
const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : value}"`)
    .join('');

export const rect = (x: number, y: number, width: number, height: number, fill: string, rx = 0, more: Attributes = {}): string =>
  `<rect${written({ x, y, width, height, rx, fill, ...more })}/>`;
export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string =>
  `<circle${written({ cx, cy, r, fill, ...more })}/>`;
export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string, more: Attributes = {}): string =>
  `<ellipse${written({ cx, cy, rx, ry, fill, ...more })}/>`;
export const path = (d: string, fill: string, more: Attributes = {}): string => `<path${written({ d, fill, ...more })}/>`;
export const line = (d: string, stroke: string, width: number, more: Attributes = {}): string =>
  `<path${written({ d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more })}/>`;
export const group = (transform: string, ...parts: string[]): string => `<g transform="${transform}">${parts.join('')}</g>`;
export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** A hexagon standing on a point, as in the logo. */
export function hexagon(cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string {
  const corners = times(6, (i) => [cx + r * Math.sin((i * Math.PI) / 3), cy - r * Math.cos((i * Math.PI) / 3)] as const);
  return path(`M${corners.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`, fill, more);
}

/** Two or three outlined cells in the free part of a scene, around (x, y). */
export function cells(x: number, y: number, colour: string, random: Random): string {
  const outline = { stroke: colour, 'stroke-width': 8, 'stroke-linejoin': 'round', opacity: 0.85 };
  const big = 74 + random() * 22;
  const small = 46 + random() * 16;
  const side = random() < 0.5 ? 1 : -1;
  const next = hexagon(x + side * (big + small) * 0.62, y + (big + small) * 0.72, small, 'none', outline);
  const third = random() < 0.45 ? hexagon(x - side * big * 1.25, y + big * 0.9, 26 + random() * 10, colour, { opacity: 0.85 }) : '';
  return hexagon(x, y, big, 'none', outline) + next + third;
}
