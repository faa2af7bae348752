import { cells, circle, ellipse, group, hexagon, line, path, rect, times } from './drawing-shapes';
import type { Scene } from './motifs-street';

export const postcard: Scene = (p, random) => {
  const tilt = -7 + random() * 4;
  const back = group(
    `rotate(${(tilt + 13).toFixed(1)} 480 250)`,
    rect(250, 90, 520, 330, p.accent, 12),
    circle(640, 190, 52, p.main),
    path('M250 420 400 250l110 110 80-70 180 130Z', p.detail),
  );
  const stamp = rect(640, 118, 84, 100, p.accent, 6) + hexagon(682, 168, 28, p.main);
  const lines = times(4, (i) => line(`M500 ${266 + i * 38}h${i === 3 ? 120 : 216}`, p.detail, 6, { opacity: 0.7 })).join('');
  const writing = times(5, (i) =>
    line(`M246 ${160 + i * 46}q14-16 28 0t28 0 28 0 28 0 28 0${i === 4 ? '' : ' 28 0'}`, p.detail, 5, { opacity: 0.55 }),
  ).join('');
  const front = group(
    `rotate(${tilt.toFixed(1)} 480 250)`,
    rect(210, 84, 550, 340, p.main, 12),
    line('M474 120v268', p.detail, 4, { opacity: 0.3 }),
    stamp,
    lines,
    writing,
    line('M560 140q18-14 36 0t36 0M560 164q18-14 36 0t36 0M560 188q18-14 36 0t36 0', p.detail, 4, { opacity: 0.5 }),
  );
  return back + front + cells(990, 180, p.second, random);
};

export const toolbox: Scene = (p, random) => {
  const spanner = group(
    'rotate(-14 300 240)',
    rect(284, 96, 34, 190, p.accent),
    circle(301, 78, 50, p.accent),
    rect(285, 18, 32, 62, p.ground, 4),
  );
  const hammer = rect(438, 90, 26, 180, p.detail, 6) + path('M392 52h96q34 0 40 40h-24q-6-14-20-14h-92q-10 0-10-13t10-13Z', p.main);
  const screwdriver = group('rotate(14 600 240)', rect(593, 130, 16, 150, p.detail, 3), rect(577, 34, 48, 108, p.second, 18));
  return (
    spanner +
    hammer +
    screwdriver +
    line('M330 260v-28q0-22 22-22h196q22 0 22 22v28', p.main, 20) +
    rect(170, 250, 560, 176, p.main, 20) +
    rect(170, 312, 560, 12, p.ground) +
    rect(256, 296, 56, 46, p.accent, 8) +
    rect(588, 296, 56, 46, p.accent, 8) +
    hexagon(450, 374, 30, p.ground) +
    cells(980, 180, p.second, random)
  );
};

export const microphone: Scene = (p, random) => {
  const grille = times(5, (i) => line(`M364 ${136 + i * 32}h72`, p.detail, 7)).join('');
  const wave = times(15, (i) => {
    const height = 34 + random() * 150 * Math.sin(((i + 1) / 16) * Math.PI);
    return rect(620 + i * 32, 250 - height / 2, 16, height, i % 5 === 2 ? p.accent : p.main, 8);
  }).join('');
  const stand = line('M308 226v28a92 92 0 0 0 184 0v-28', p.main, 16) + line('M400 346v66M334 418h132', p.main, 18);
  return group('translate(70 0)', stand, rect(338, 74, 124, 234, p.main, 62), grille, wave) + cells(200, 130, p.second, random);
};

export const calendar: Scene = (p, random) => {
  const doors = times(24, (i) => {
    const x = 100 + (i % 8) * 92;
    const y = 92 + Math.floor(i / 8) * 116;
    if (random() < 0.62) return rect(x, y, 74, 98, p.main, 8) + circle(x + 60, y + 50, 5, p.detail);
    const inside = random() < 0.5 ? hexagon(x + 34, y + 50, 22, p.main) : circle(x + 34, y + 50, 20, p.main);
    return rect(x, y, 74, 98, p.accent, 8) + inside + path(`M${x + 74} ${y}l26 14v70l-26 14Z`, p.detail, { opacity: 0.9 });
  }).join('');
  return doors + cells(1050, 170, p.second, random);
};

export const plant: Scene = (p, random) => {
  const pot = (x: number, width: number, height: number, fill: string) =>
    rect(x - width / 2 - 12, 426 - height, width + 24, 30, fill, 6) +
    path(`M${x - width / 2} ${426 - height + 24}h${width}l${-width * 0.14} ${height - 24}h${-width * 0.72}Z`, fill);
  const leaf = (x: number, y: number, angle: number, length: number, fill: string) =>
    group(
      `translate(${x} ${y}) rotate(${angle})`,
      path(
        `M0 0C${-length * 0.34} ${-length * 0.34} ${-length * 0.26} ${-length * 0.8} 0 ${-length}C${length * 0.26} ${-length * 0.8} ${length * 0.34} ${-length * 0.34} 0 0Z`,
        fill,
      ),
    );
  const fern = [-62, -34, -8, 20, 46]
    .map((angle, i) => leaf(270, 296, angle + random() * 6, 190 - Math.abs(i - 2) * 22, i % 2 ? p.main : p.second))
    .join('');
  const cactus = rect(478, 170, 74, 190, p.second, 37) + line('M470 300h-34v-56M560 262h32v-50', p.second, 28);
  const sprout =
    line('M718 350V250', p.main, 9) + leaf(718, 300, -58, 96, p.main) + leaf(718, 276, 54, 104, p.second) + leaf(718, 256, -6, 90, p.main);
  return (
    fern +
    pot(270, 150, 140, p.main) +
    rect(206, 336, 128, 14, p.accent, 7) +
    cactus +
    pot(514, 120, 104, p.accent) +
    sprout +
    pot(718, 96, 84, p.main) +
    rect(120, 426, 740, 10, p.main, 5, { opacity: 0.35 }) +
    cells(1000, 170, p.accent, random)
  );
};

export const phone: Scene = (p, random) => {
  const bubble = (x: number, y: number, width: number, fill: string, ink: string, tail: 'left' | 'right') =>
    rect(x, y, width, 74, fill, 22) +
    (tail === 'left' ? path(`M${x + 26} ${y + 60}v44l40-34Z`, fill) : path(`M${x + width - 26} ${y + 60}v44l-40-34Z`, fill)) +
    line(`M${x + 30} ${y + 28}h${width - 60}M${x + 30} ${y + 48}h${(width - 60) * 0.6}`, ink, 7, { opacity: 0.75 });
  return (
    rect(250, 36, 244, 440, p.main, 34) +
    rect(268, 78, 208, 344, p.ground, 12) +
    rect(336, 54, 72, 9, p.ground, 5) +
    circle(372, 449, 14, p.ground) +
    hexagon(372, 180, 44, p.accent) +
    line('M310 270h124M310 300h124M310 330h76', p.main, 9) +
    bubble(430, 112, 330, p.accent, p.detail, 'left') +
    bubble(540, 254, 290, p.main, p.detail, 'right') +
    cells(1010, 190, p.second, random)
  );
};

export const film: Scene = (p, random) => {
  const holes = times(6, (i) => {
    const angle = (i * Math.PI) / 3 + 0.3;
    return circle(330 + 92 * Math.sin(angle), 240 - 92 * Math.cos(angle), 34, p.ground);
  }).join('');
  const frames = times(4, (i) => {
    const x = 500 + i * 152;
    const pictures = [
      hexagon(x + 63, 360, 28, p.accent),
      circle(x + 63, 360, 26, p.main),
      path(`M${x + 12} 396l42-54 28 32 18-18 26 40Z`, p.accent),
      rect(x + 33, 340, 60, 40, p.main, 8),
    ];
    return rect(x, 318, 126, 84, p.ground, 8) + (pictures[i] ?? '');
  }).join('');
  const perforation = times(18, (i) => rect(486 + i * 34, 298, 16, 11, p.ground, 3) + rect(486 + i * 34, 411, 16, 11, p.ground, 3)).join(
    '',
  );
  return (
    rect(330, 290, 780, 140, p.detail, 4) +
    perforation +
    frames +
    circle(330, 240, 190, p.main) +
    holes +
    circle(330, 240, 26, p.ground) +
    circle(330, 240, 10, p.accent) +
    cells(930, 110, p.second, random)
  );
};

export const chat: Scene = (p, random) => {
  const dots = times(3, (i) => hexagon(302 + i * 72, 186, 22, i === 1 ? p.accent : p.detail)).join('');
  return (
    rect(180, 84, 388, 204, p.main, 44) +
    path('M250 270v92l98-84Z', p.main) +
    dots +
    rect(470, 226, 400, 180, p.accent, 44) +
    path('M790 390v78l-92-72Z', p.accent) +
    line('M526 290h288M526 336h190', p.detail, 12, { opacity: 0.85 }) +
    cells(1010, 150, p.second, random)
  );
};

export const coffee: Scene = (p, random) => {
  const steam = times(3, (i) => line(`M${330 + i * 70} 150q-26-28 0-56t0-56`, p.main, 12, { opacity: 0.75 })).join('');
  const nuts = times(3, (i) => {
    const x = 950 + i * 56 + random() * 10;
    const y = 412 - random() * 16;
    return hexagon(x, y, 19, i === 1 ? p.accent : p.main) + circle(x, y, 7, p.ground);
  }).join('');
  return (
    steam +
    line('M546 236h34q44 0 44 44t-44 44h-40', p.main, 26) +
    path('M236 186h324v84q0 120-112 120h-100q-112 0-112-120Z', p.main) +
    hexagon(398, 282, 52, p.accent) +
    ellipse(398, 412, 230, 24, p.main) +
    ellipse(398, 406, 150, 12, p.ground, { opacity: 0.5 }) +
    group('rotate(-5 780 406)', rect(672, 384, 116, 44, p.accent, 18), rect(784, 397, 126, 18, p.detail, 4)) +
    nuts +
    cells(1010, 150, p.second, random)
  );
};

export const chair: Scene = (p, random) => {
  const drops = times(18, () => {
    const x = 60 + random() * 1060;
    const y = 20 + random() * 250;
    return line(`M${x.toFixed(0)} ${y.toFixed(0)}l-9 30`, p.main, 5, { opacity: 0.35 });
  }).join('');
  const parasol = path('M230 176a270 150 0 0 1 540 0q-45-34-90 0-45-34-90 0-45-34-90 0-45-34-90 0-45-34-90 0-45-34-90 0Z', p.accent);
  const seat = (x: number, side: 1 | -1) =>
    group(
      `translate(${x} 0) scale(${side} 1)`,
      line('M-60 220q-14 70 4 116M-56 336h96M-44 336l-16 90M36 336l14 90', p.main, 15),
      line('M-62 236l-10 0M-58 336V236', p.main, 15),
      rect(-66, 322, 112, 20, p.main, 8),
    );
  return (
    drops +
    line('M500 60v366', p.detail, 14) +
    parasol +
    rect(392, 308, 216, 18, p.main, 9) +
    line('M420 326l-14 100M580 326l14 100', p.main, 12) +
    rect(446, 270, 34, 38, p.detail, 6) +
    line('M480 282h10q8 0 8 8t-8 8h-10', p.detail, 5) +
    seat(300, 1) +
    seat(700, -1) +
    rect(170, 426, 660, 10, p.main, 5, { opacity: 0.35 }) +
    cells(985, 200, p.second, random)
  );
};
