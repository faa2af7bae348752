import { describe, expect, it } from '@jest/globals';
import { files } from '@ruche/contracts';
import sharp from 'sharp';
import { useApi } from '../../testing/api';
import { aPerson, type TestPerson } from '../../testing/factories';
import '../../testing/matchers';
import { aFile, noise, onDisk, pngBomb } from './files.factory';

const api = useApi();
const fetchBytes = async (who: TestPerson, id: number, size?: string) => {
  const answer = await api.as(who).send('GET', `/api/files/${id}`, { query: size ? { size } : {} });
  return answer.body as Buffer;
};

describe('images', () => {
  it.each(['png', 'gif', 'webp', 'avif', 'jpeg'] as const)('%s is encoded anew: one to show, one for lists', async (format) => {
    const ada = await aPerson(api);
    const bytes = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: 'teal' } })
      [format]({ effort: 1 })
      .toBuffer();
    const id = await aFile(api, ada, bytes, `x.${format}`);
    expect(await api.as(ada).call(files.get, { params: { id: String(id) } })).toMatchObject({
      type: `image/${format}`,
      width: 2400,
      height: 1200,
      url: `/api/files/${id}`,
      thumbnailUrl: `/api/files/${id}?size=thumb`,
      size: bytes.length,
    });
    const [full, thumb] = [await sharp(await fetchBytes(ada, id)).metadata(), await sharp(await fetchBytes(ada, id, 'thumb')).metadata()];
    expect([full.format, full.width, full.height]).toEqual(['webp', 2400, 1200]);
    expect([thumb.format, thumb.width, thumb.height]).toEqual(['webp', 480, 240]);
    expect((await fetchBytes(ada, id, 'original')).equals(bytes)).toBe(true);
  });

  it('stand upright and no longer say where they were taken', async () => {
    const ada = await aPerson(api);
    const bytes = await noise({ width: 300, height: 200 })
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD0: { Artist: 'Ada' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 29/1', GPSLongitudeRef: 'E', GPSLongitude: '2/1 17/1 40/1' },
      })
      .jpeg()
      .toBuffer();
    const before = await sharp(bytes).metadata();
    expect([before.exif !== undefined, before.orientation]).toEqual([true, 6]);
    const id = await aFile(api, ada, bytes, 'home.jpg');
    expect(await api.as(ada).call(files.get, { params: { id: String(id) } })).toMatchObject({ width: 200, height: 300 });
    for (const size of ['full', 'thumb']) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(await fetchBytes(ada, id, size)).metadata();
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    }
  });

  it('keep moving, up to a number of frames', async () => {
    const ada = await aPerson(api);
    const frames = (n: number, width: number) =>
      Promise.all(
        Array.from({ length: n }, (_, i) =>
          sharp({ create: { width, height: width, channels: 3, background: { r: (i * 7) % 256, g: (i * 3) % 256, b: i % 256 } } })
            .png()
            .toBuffer(),
        ),
      );
    const animate = async (n: number, width: number) =>
      sharp(await frames(n, width), { join: { animated: true } })
        .gif()
        .toBuffer();
    const few = await aFile(api, ada, await animate(5, 40), 'few.gif');
    expect((await sharp(await fetchBytes(ada, few)).metadata()).pages).toBe(5);
    expect((await api.as(ada).call(files.get, { params: { id: String(few) } })).height).toBe(40);
    const many = await aFile(api, ada, await animate(130, 10), 'many.gif');
    expect((await sharp(await fetchBytes(ada, many)).metadata()).pages).toBe(100);
    expect((await sharp(await fetchBytes(ada, many, 'thumb')).metadata()).pages ?? 1).toBe(1);
  });

  it('of too many pixels are refused before they are unfolded', async () => {
    const ada = await aPerson(api);
    const bomb = pngBomb(30_000);
    const [began, memory] = [Date.now(), process.memoryUsage().rss];
    const answer = await api.as(ada).upload('/api/files', bomb, 'bomb.png');
    expect([answer.status, answer.body.code]).toEqual([422, 'image_too_large']);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 1024 * 1024);
  });

  it('that are cut, garbled or something else inside are refused, and nothing stays of them', async () => {
    const ada = await aPerson(api);
    const before = await onDisk(api);
    const [jpeg, png, gif, webp, avif] = await Promise.all([
      noise().jpeg().toBuffer(),
      noise().png().toBuffer(),
      noise().gif().toBuffer(),
      noise().webp().toBuffer(),
      noise().avif().toBuffer(),
    ]);
    const half = (b: Buffer) => b.subarray(0, b.length >> 1);
    const garbled = Buffer.from(png);
    garbled.fill(0xff, 60, 200);
    const headless = Buffer.concat([jpeg.subarray(0, 20), Buffer.alloc(jpeg.length - 20)]);
    const cases: [string, Buffer][] = [
      ['truncated.jpg', half(jpeg)],
      ['truncated.png', half(png)],
      ['truncated.gif', half(gif)],
      ['truncated.webp', half(webp)],
      ['truncated.avif', half(avif)],
      ['garbled.png', garbled],
      ['headless.jpg', headless],
      ['magic.png', png.subarray(0, 40)],
    ];
    for (const [name, bytes] of cases) {
      const answer = await api.as(ada).upload('/api/files', bytes, name);
      expect([name, answer.status, answer.body.code]).toEqual([name, 422, 'corrupt_image']);
    }
    expect(await onDisk(api)).toEqual(before);
    await aFile(api, ada);
  });

  it('that are a page as well are shown as images only', async () => {
    const ada = await aPerson(api);
    const polyglot = Buffer.concat([await noise().gif().toBuffer(), Buffer.from('<script>alert(1)</script>')]);
    const id = await aFile(api, ada, polyglot, 'x.gif');
    expect((await fetchBytes(ada, id)).includes('script')).toBe(false);
    const original = await api.as(ada).send('GET', `/api/files/${id}`, { query: { size: 'original' } });
    expect(original.headers['content-disposition']).toMatch(/^attachment/);
  });
});
