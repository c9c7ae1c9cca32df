/** What the process that looks at photos is made of (libs/covers): worker and the process of both have it. */
const models = 'libs/covers/models';
const net = 'node_modules/@tensorflow/tfjs-backend-wasm/dist';

/** Its program, by the name that it gets. */
export const lookingProgram = { 'covers/looking-process': 'libs/covers/src/looking/looking-process.ts' };

/** The files next to it, by the names that they get. */
export const lookingFiles = {
  'covers/LICENSE-faces': `${models}/LICENSE-faces`,
  'covers/LICENSE-tensorflow': `${models}/LICENSE-tensorflow`,
  'covers/faces.bin': `${models}/faces.bin`,
  'covers/faces.json': `${models}/faces.json`,
  'covers/tfjs-backend-wasm-simd.wasm': `${net}/tfjs-backend-wasm-simd.wasm`,
};
