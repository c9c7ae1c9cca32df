import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  fused,
  depthwiseConv2d,
  io,
  maxPool,
  ready,
  setBackend,
  tensor4d,
  tidy,
  type Tensor1D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

/** What one run of the net says: for each cell of its grid and each anchor five numbers. */
export interface NetAnswer {
  readonly columns: number;
  readonly rows: number;
  readonly numbers: Float32Array;
}

/** The net sees each colour with its mean over the faces it has learnt from taken off. */
const means = [117.001, 114.697, 97.404] as const;
const leakyreluAlpha = 0.1;
const separableLayers = ['conv1', 'conv2', 'conv3', 'conv4', 'conv5'] as const;

/**
 * The detector of face-api („tiny face detector“, models/README.md): layers of a small convolutional net. It says where
 * faces are; it has no part that describes one.
 */
export class FaceNet {
  private readonly weights: ReadonlyMap<string, Tensor4D | Tensor1D>;

  private constructor(weights: ReadonlyMap<string, Tensor4D | Tensor1D>) {
    this.weights = weights;
  }

  /**
   * Reads weights and the program of the net.
   * @param folder with `faces.bin`, `faces.json` and `tfjs-backend-wasm-simd.wasm`
   * @throws Error when something of it is missing or cannot be used
   */
  static async load(folder: string): Promise<FaceNet> {
    setWasmPaths(join(folder, '/'));
    setThreadsCount(1);
    if (!(await setBackend('wasm'))) {
      throw new Error('The program of the net for faces does not start.');
    }
    await ready();
    const specs = JSON.parse(await readFile(join(folder, 'faces.json'), 'utf8')) as io.WeightsManifestEntry[];
    const bytes = await readFile(join(folder, 'faces.bin'));
    const decoded = io.decodeWeights(new Uint8Array(bytes).buffer, specs);
    return new FaceNet(new Map(Object.entries(decoded) as [string, Tensor4D | Tensor1D][]));
  }

  /** @param pixels three bytes each, row by row; both sides of the picture are multiples of 32 */
  async run(pixels: Uint8Array, width: number, height: number): Promise<NetAnswer> {
    const out = tidy(() => {
      let x = this.layer(inputOf(pixels, width, height), 'conv0/filters', 'conv0/bias', 'leakyrelu');
      for (const name of separableLayers) {
        const each = depthwiseConv2d(maxPool(x, 2, 2, 'same'), this.filter(`${name}/depthwise_filter`), 1, 'same');
        x = this.layer(each, `${name}/pointwise_filter`, `${name}/bias`, 'leakyrelu');
      }
      return this.layer(maxPool(x, 2, 1, 'same'), 'conv8/filters', 'conv8/bias', 'linear');
    });
    const [, rows = 0, columns = 0] = out.shape;
    const numbers = (await out.data()) as Float32Array;
    out.dispose();
    return { columns, rows, numbers };
  }

  private layer(x: Tensor4D, filter: string, bias: string, activation: 'leakyrelu' | 'linear'): Tensor4D {
    return fused.conv2d({
      x,
      filter: this.filter(filter),
      bias: this.bias(bias),
      strides: 1,
      pad: 'valid',
      activation,
      leakyreluAlpha,
    });
  }

  private filter(name: string): Tensor4D {
    return this.weights.get(name) as Tensor4D;
  }

  private bias(name: string): Tensor1D {
    return this.weights.get(name) as Tensor1D;
  }
}

function inputOf(pixels: Uint8Array, width: number, height: number): Tensor4D {
  const numbers = new Float32Array(pixels.length);
  for (let index = 0; index < numbers.length; index += 3) {
    numbers[index] = ((pixels[index] ?? 0) - means[0]) / 255;
    numbers[index + 1] = ((pixels[index + 1] ?? 0) - means[1]) / 255;
    numbers[index + 2] = ((pixels[index + 2] ?? 0) - means[2]) / 255;
  }
  return tensor4d(numbers, [1, height, width, 3]);
}
