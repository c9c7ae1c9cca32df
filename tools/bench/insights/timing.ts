import { quantile } from '../quantile.ts';

/** Milliseconds of some calls, and of the processor of this process for each of them. */
export class Timings {
  private readonly walls: number[] = [];
  private readonly processor: number[] = [];

  async time<T>(work: () => Promise<T>): Promise<T> {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const result = await work();
    this.walls.push(performance.now() - begun);
    const { user, system } = process.cpuUsage(used);
    this.processor.push((user + system) / 1_000);
    return result;
  }

  get median(): number {
    return quantile(this.walls, 0.5);
  }

  get p95(): number {
    return quantile(this.walls, 0.95);
  }

  get medianProcessor(): number {
    return quantile(this.processor, 0.5);
  }

  /** As `median (least–most)`, in milliseconds. */
  get text(): string {
    const [least, median, most] = [0, 0.5, 1].map((part) => quantile(this.walls, part));
    return `${whole(median)} (${whole(least)}–${whole(most)})`;
  }
}

export function whole(number = 0): string {
  return Math.round(number).toLocaleString('en-GB');
}

/** A line of a Markdown table. */
export function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
