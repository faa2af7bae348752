import { describe, expect, it } from '@jest/globals';
import { motifs, palettes } from './drawing-spec';
import { drawSvg } from './drawings';
import { personSketches } from './people';

describe('the pictures', () => {
  const portraits = personSketches.flatMap(({ picture }) => (picture ? [{ kind: 'portrait' as const, ...picture }] : []));
  const scenes = motifs.flatMap((kind) => palettes.map((palette) => ({ kind, palette, seed: 7 })));

  it.each([...scenes, ...portraits])('draws $kind in $palette', (spec) => {
    const svg = drawSvg(spec);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (1200 500|256 256)"/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<text|<image|href|<script/);
    expect(drawSvg(spec)).toBe(svg);
  });
});
