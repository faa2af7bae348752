import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Api } from '../../testing/api';
import { next, type TestPerson } from '../../testing/factories';

type Size = { width?: number; height?: number };

/** A picture with enough detail that a part of it can't pass for the whole. */
export const noise = ({ width = 300, height = 200 }: Size = {}) =>
  sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });

/** Uploads a small picture unless other bytes are given. @returns its id */
export async function aFile(api: Api, owner: TestPerson, bytes?: Buffer, name = `file-${next()}.png`): Promise<number> {
  const answer = await api.as(owner).upload('/api/files', bytes ?? (await noise({ width: 40, height: 30 }).png().toBuffer()), name);
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return (answer.body as { id: number }).id;
}

/** Every file on the disk below the specs' data folder. */
export async function onDisk(api: Api): Promise<{ store: number; incoming: number }> {
  const count = async (folder: string) =>
    (await readdir(join(api.folder, folder), { recursive: true, withFileTypes: true }).catch(() => [])).filter((f) => f.isFile()).length;
  return { store: await count('files'), incoming: await count('incoming') };
}

/** An archive whose members are stored as they are. */
export function zip(members: Record<string, string>): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(members)) {
    const [title, body] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04'), common, title, body);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, title);
    offset += 30 + title.length + body.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(members).length, 4);
  end.writeUInt16LE(Object.keys(members).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

const officeTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`;

/** The smallest of each kind that we take besides images. */
export const samples: Record<string, Buffer> = {
  pdf: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'),
  docx: zip({ '[Content_Types].xml': officeTypes('wordprocessingml.document'), 'word/document.xml': '<x/>' }),
  xlsx: zip({ '[Content_Types].xml': officeTypes('spreadsheetml.sheet'), 'xl/workbook.xml': '<x/>' }),
  pptx: zip({ '[Content_Types].xml': officeTypes('presentationml.presentation'), 'ppt/presentation.xml': '<x/>' }),
  odt: zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
  ods: zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
  odp: zip({ mimetype: 'application/vnd.oasis.opendocument.presentation', 'content.xml': '<x/>' }),
  zip: zip({ 'readme.txt': 'hello' }),
  txt: Buffer.from('Bonjour à tous\r\n'),
  csv: Buffer.from('année;coût\n2026;12€\n', 'latin1'),
  md: Buffer.from('# Titre\n\n<script>alert(1)</script>\n'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  mp4: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\x02\0isommp42', 'latin1'), Buffer.alloc(64)]),
  webm: Buffer.concat([Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'), Buffer.alloc(64)]),
  mp3: Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'), Buffer.from('fffb9064', 'hex'), Buffer.alloc(2000)]),
};

/** A small PNG that unfolds to `side` × `side` pixels of one bit. */
export function pngBomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 1 });
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
