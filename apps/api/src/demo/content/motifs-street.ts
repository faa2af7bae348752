import type { Palette } from './drawing-palettes';
import { cells, circle, group, hexagon, line, path, rect, times } from './drawing-shapes';
import type { Random } from './random';

export type Scene = (p: Palette, random: Random) => string;

const wheel = (x: number, y: number, p: Palette): string => circle(x, y, 46, p.main) + circle(x, y, 18, p.detail);

export const van: Scene = (p, random) => {
  const body =
    rect(150, 190, 417, 216, p.main, 23) +
    path('M560 240h128q14 0 24 11l62 72q10 12 10 26v57H560Z', p.main) +
    path('M604 268h78l44 54H604Z', p.detail, { opacity: 0.9 }) +
    hexagon(358, 296, 58, 'none', { stroke: p.ground, 'stroke-width': 9 }) +
    hexagon(358, 296, 24, p.ground);
  const wheels = times(2, (i) => circle(250 + i * 414, 410, 58, p.ground) + wheel(250 + i * 414, 410, p)).join('');
  const speed = line('M60 250h52M36 300h76M72 350h40', p.second, 8, { opacity: 0.85 });
  return body + wheels + speed + cells(985, 160, p.second, random);
};

export const shop: Scene = (p, random) => {
  const stripes = times(9, (i) => {
    const x = 150 + i * 64;
    const colour = i % 2 === 0 ? p.accent : p.detail;
    return path(`M${x} 130h64v66a32 30 0 0 1 -64 0Z`, colour);
  }).join('');
  const shelf = [
    circle(262, 330, 28, p.accent),
    rect(316, 290, 48, 68, p.detail, 8),
    hexagon(424, 324, 34, p.accent),
    rect(226, 358, 254, 8, p.detail, 4),
  ].join('');
  return (
    rect(168, 110, 540, 316, p.main, 10) +
    rect(202, 234, 302, 150, p.ground, 8) +
    shelf +
    rect(546, 234, 118, 192, p.ground, 8) +
    circle(568, 336, 8, p.main) +
    stripes +
    rect(168, 86, 540, 50, p.main, 10) +
    times(3, (i) => hexagon(398 + i * 40, 111, 14, p.ground)).join('') +
    cells(960, 190, p.second, random)
  );
};

export const school: Scene = (p, random) => {
  const window = (x: number, y: number) => rect(x, y, 54, 64, p.ground, 6) + line(`M${x + 27} ${y + 4}v56`, p.main, 6);
  const spines = [p.accent, p.detail, p.accent, p.main, p.detail];
  const books = times(5, (i) => {
    const height = 110 + Math.round(random() * 5) * 14;
    return rect(838 + i * 50, 426 - height, 42, height, spines[i] ?? p.main, 5) + rect(846 + i * 50, 426 - height + 18, 26, 8, p.ground, 4);
  }).join('');
  return (
    rect(120, 236, 620, 190, p.main, 8) +
    path('M300 236 430 118l130 118Z', p.main) +
    rect(330, 216, 200, 210, p.main) +
    line('M430 118V54', p.main, 9) +
    path('M434 54h78l-20 22 20 22h-78Z', p.accent) +
    circle(430, 208, 30, p.ground) +
    line('M430 190v18l13 9', p.main, 6) +
    rect(392, 308, 76, 118, p.detail, 8) +
    circle(454, 370, 6, p.main) +
    [160, 244, 546, 630].map((x) => window(x, 280)).join('') +
    books +
    rect(824, 426, 264, 10, p.detail, 5)
  );
};

export const bicycle: Scene = (p, random) => {
  const tyre = (x: number) =>
    circle(x, 350, 84, 'none', { stroke: p.main, 'stroke-width': 14 }) +
    times(4, (i) => line(`M${x - 70} 350h140`, p.main, 3, { opacity: 0.45, transform: `rotate(${i * 45} ${x} 350)` })).join('') +
    circle(x, 350, 12, p.main);
  return (
    tyre(250) +
    tyre(742) +
    rect(448, 226, 214, 116, p.accent, 12) +
    hexagon(555, 284, 36, 'none', { stroke: p.detail, 'stroke-width': 7 }) +
    line('M250 350 318 212M250 350h150M400 350 318 212M330 240 452 226M400 350l60-30', p.main, 14) +
    line('M400 350h300M662 300l80 50', p.main, 14) +
    line('M430 226l-14-78h-42', p.main, 14) +
    line('M288 206h66', p.main, 20) +
    circle(400, 350, 20, p.main) +
    circle(400, 350, 8, p.detail) +
    rect(100, 434, 800, 8, p.main, 4, { opacity: 0.25 }) +
    cells(1000, 160, p.second, random)
  );
};

export const map: Scene = (p, random) => {
  const pin = (x: number, y: number, size: number, fill: string, hole: string) =>
    group(
      `translate(${x} ${y}) scale(${size})`,
      path('M0 0C-14-26-40-46-40-76a40 40 0 0 1 80 0C40-46 14-26 0 0Z', fill),
      hexagon(0, -76, 17, hole),
    );
  const panels = times(4, (i) => {
    const x = 130 + i * 165;
    const [left, right] = i % 2 === 0 ? [120, 84] : [84, 120];
    return path(`M${x} ${left}L${x + 165} ${right}V${right + 300}L${x} ${left + 300}Z`, p.main, { opacity: i % 2 === 0 ? 1 : 0.9 });
  }).join('');
  return (
    panels +
    line('M150 300q120-70 200-10t190-20 230 40', p.detail, 22, { opacity: 0.16 }) +
    line('M420 104q-30 120 30 170t10 130', p.detail, 14, { opacity: 0.16 }) +
    line('M236 356q70-120 190-60t190-70', p.detail, 8, { 'stroke-dasharray': '2 22' }) +
    pin(236, 352, 0.8, p.detail, p.main) +
    pin(426, 296, 0.8, p.detail, p.main) +
    pin(622, 226, 1.35, p.accent, p.main) +
    cells(985, 180, p.second, random)
  );
};

export const stairs: Scene = (p, random) => {
  const steps = times(5, (i) => rect(560 + i * 108, 424 - i * 66, 660 - i * 108, 66 * (i + 1), p.main)).join('');
  const machine = group(
    'rotate(-16 360 300)',
    rect(246, 122, 190, 250, p.accent, 14),
    rect(266, 142, 150, 30, p.detail, 8),
    circle(392, 157, 8, p.accent),
    circle(341, 268, 66, p.detail),
    circle(341, 268, 44, p.ground),
    line('M306 282q18-16 36 0t36 0', p.detail, 7),
    line('M462 90v300M462 90q0-26-26-26', p.main, 14),
    line('M462 388H250', p.main, 16),
    circle(462, 392, 40, p.main),
    circle(462, 392, 14, p.ground),
  );
  return steps + machine + rect(0, 484, 1200, 16, p.main) + cells(690, 120, p.second, random);
};
