// `npm run native:icons`: draws every icon and splash picture of the web page and of both native apps from icon.svg.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const root = join(import.meta.dirname, '../..');
const web = join(root, 'apps/citizen/public/icons');
const android = join(root, 'apps/citizen/android/app/src/main/res');
const ios = join(root, 'apps/citizen/ios/App/App/Assets.xcassets');

const source = await readFile(join(import.meta.dirname, 'icon.svg'), 'utf8');
const [mark] = /<g id="mark">[\s\S]*<\/g>/.exec(source) ?? [''];
const green = '#0e5a66';
const sand = '#f7f3ec';
const night = '#0f1719';

/** Side of the drawing in icon.svg. */
const side = 64;

/**
 * The mark in the middle of a ground.
 * @param {number} share of the shorter side that the drawing with its margins takes; above 1 the margins are cut
 * @param {'square' | 'round' | 'soft' | 'none'} shape of the ground
 */
function drawing({ width, height = width, share, ground, shape = 'square' }) {
  const size = Math.min(width, height) * share;
  const radius = { square: 0, soft: Math.min(width, height) / 4, round: Math.min(width, height) / 2 }[shape] ?? 0;
  const back = shape === 'none' ? '' : `<rect width="${width}" height="${height}" rx="${radius}" fill="${ground}"/>`;
  const place = `translate(${(width - size) / 2} ${(height - size) / 2}) scale(${size / side})`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${back}<g ` +
    `transform="${place}">${mark}</g></svg>`
  );
}

/** The mark on its tile, in the middle of a splash. */
function splash(width, height, ground) {
  const tile = Math.round(Math.min(width, height) / 4);
  const inner = drawing({ width: tile, share: 1, ground: green, shape: 'soft' }).replace(
    '<svg ',
    `<svg x="${(width - tile) / 2}" y="${(height - tile) / 2}" `,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" ` +
    `height="${height}" fill="${ground}"/>${inner}</svg>`
  );
}

async function write(folder, name, svg, { opaque = false } = {}) {
  await mkdir(folder, { recursive: true });
  const picture = sharp(Buffer.from(svg));
  await (opaque ? picture.flatten({ background: green }) : picture)
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(folder, name));
}

/** Android's densities: how many pixels one dp is. */
const densities = { mdpi: 1, hdpi: 1.5, xhdpi: 2, xxhdpi: 3, xxxhdpi: 4 };

for (const width of [192, 512])
  await write(web, `${width}.png`, drawing({ width, share: 1, ground: green, shape: 'soft' }));
// Programs that do not read the page ask for this name; the format holds a PNG as it is.
const small = await sharp(Buffer.from(drawing({ width: 48, share: 1, ground: green, shape: 'soft' })))
  .png({ compressionLevel: 9 })
  .toBuffer();
const head = Buffer.alloc(22);
head.writeUInt16LE(1, 2);
head.writeUInt16LE(1, 4);
head.set([48, 48], 6);
head.writeUInt16LE(1, 10);
head.writeUInt16LE(32, 12);
head.writeUInt32LE(small.length, 14);
head.writeUInt32LE(head.length, 18);
await writeFile(join(web, '../favicon.ico'), Buffer.concat([head, small]));
// The system cuts these into its own shape: the ground reaches to the edge.
await write(web, 'maskable-512.png', drawing({ width: 512, share: 0.9, ground: green }), { opaque: true });
await write(web, 'apple-touch-icon.png', drawing({ width: 180, share: 1, ground: green }), { opaque: true });

for (const [density, pixels] of Object.entries(densities)) {
  const folder = join(android, `mipmap-${density}`);
  await write(folder, 'ic_launcher.png', drawing({ width: 48 * pixels, share: 1, ground: green, shape: 'soft' }));
  await write(
    folder,
    'ic_launcher_round.png',
    drawing({ width: 48 * pixels, share: 0.9, ground: green, shape: 'round' }),
  );
  // Of the 108 dp of an adaptive icon the inner 66 are always seen.
  await write(folder, 'ic_launcher_foreground.png', drawing({ width: 108 * pixels, share: 0.7, shape: 'none' }));
}

// Android's splash pictures keep the sizes that Capacitor gave them.
for (const folder of (await readdir(android)).filter((name) => name.startsWith('drawable'))) {
  if (!(await readdir(join(android, folder))).includes('splash.png')) continue;
  const { width, height } = await sharp(join(android, folder, 'splash.png')).metadata();
  await write(join(android, folder), 'splash.png', splash(width, height, sand));
}

await write(join(ios, 'AppIcon.appiconset'), 'AppIcon-512@2x.png', drawing({ width: 1024, share: 1, ground: green }), {
  opaque: true,
});
await write(join(ios, 'Splash.imageset'), 'splash.png', splash(2732, 2732, sand));
await write(join(ios, 'Splash.imageset'), 'splash-dark.png', splash(2732, 2732, night));
await writeFile(
  join(ios, 'Splash.imageset/Contents.json'),
  `${JSON.stringify(
    {
      images: [
        { filename: 'splash.png', idiom: 'universal' },
        { appearances: [{ appearance: 'luminosity', value: 'dark' }], filename: 'splash-dark.png', idiom: 'universal' },
      ],
      info: { author: 'xcode', version: 1 },
    },
    null,
    2,
  )}\n`,
);
