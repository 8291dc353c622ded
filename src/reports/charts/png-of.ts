import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);

/** Twice as many points as it is wide, so that it is sharp on paper. */
const SHARPNESS = 2;

let ready: Promise<Uint8Array[]> | undefined;

/** The library is there once for a process, however often this file is loaded. */
function leaveAsItIs(error: unknown): void {
  if (!/already initialized/i.test(String(error))) throw error;
}

/** Makes the library ready to draw; however often it is asked for, it is done once. */
export async function readyToDraw(): Promise<void> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))).catch(leaveAsItIs);
}

/** The library and the font that the texts of a drawing are set in, loaded once. */
async function load(): Promise<Uint8Array[]> {
  await readyToDraw();
  return [new Uint8Array(await readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')))];
}

/** An SVG as PNG on white, for programs that do not show SVG. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  ready ??= load();
  const fontBuffers = await ready;
  const drawing = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: { fontBuffers, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
