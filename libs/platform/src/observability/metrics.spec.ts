import { describe, expect, it } from 'vitest';
import { createMetrics, Gauge, Histogram } from './metrics.ts';

describe('a gauge whose figure cannot be had', () => {
  it('has none, while all others are there', async () => {
    const registry = createMetrics();
    const registers = [registry];
    let isAway = false;
    const figure = () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(7));
    new Gauge({
      name: 'ns_plain',
      help: 'a figure',
      registers,
      async collect() {
        this.set(await figure());
      },
    });
    new Gauge({
      name: 'ns_labelled',
      help: 'a figure with a label',
      labelNames: ['state'],
      registers,
      async collect() {
        this.set({ state: 'a' }, await figure());
      },
    });
    new Gauge({ name: 'ns_kept', help: 'another figure', registers }).set(3);
    expect(await registry.metrics()).toMatch(/^ns_plain 7$[^]*^ns_labelled\{state="a"\} 7$[^]*^ns_kept 3$/m);
    isAway = true;
    const shown = await registry.metrics();
    expect(shown).toMatch(/^ns_plain nan$/im);
    expect(shown).not.toMatch(/^ns_labelled\{/m);
    expect(shown).toMatch(/^ns_kept 3$/m);
  });

  it('is not waited for longer than Prometheus waits', async () => {
    const registry = createMetrics();
    new Gauge({
      name: 'ns_hanging',
      help: 'a figure',
      registers: [registry],
      collect: () => new Promise(() => undefined),
    });
    expect(await registry.metrics()).toMatch(/^ns_hanging nan$/im);
  });
});

describe('the figures of an installation', () => {
  it('all name it, those of Node and those without a figure too', async () => {
    const registry = createMetrics({ installation: 'signali.example.bg' });
    const registers = [registry];
    new Gauge({ name: 'ns_away', help: 'a figure', registers, collect: () => Promise.reject(new Error('away')) });
    new Histogram({ name: 'ns_seconds', help: 'a figure', labelNames: ['route'], registers }).observe(
      { route: '/' },
      1,
    );
    const shown = (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((line) => !line.includes('installation="signali.example.bg"'))).toEqual([]);
  });
});
