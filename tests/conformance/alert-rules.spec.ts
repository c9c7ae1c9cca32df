import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { promtool } from '../support/promtool.ts';

const tools = resolve(import.meta.dirname, '../../tools');
const read = (file: string) => readFileSync(resolve(tools, file), 'utf8');
const alerts = [...read('operation/prometheus/alerts.yaml').matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name);

describe('the alert rules', () => {
  it('are rules of Prometheus', async () => {
    expect(await promtool('check')).toEqual({ code: 0, output: expect.stringContaining('SUCCESS') });
  });

  it('stand on what is scraped', async () => {
    expect(await promtool('scrape')).toEqual({ code: 0, output: expect.stringContaining('SUCCESS') });
  });

  it('are raised by what they are for, and by nothing else', async () => {
    expect(await promtool('test')).toEqual({ code: 0, output: expect.not.stringContaining('FAILED') });
  });

  it('are each tested, and explained to the operator', () => {
    const tests = globSync('operation/prometheus/*.test.yaml', { cwd: tools }).map(read).join('');
    const paper = read('docs/operation.md');
    expect(alerts.length).toBeGreaterThan(20);
    expect(alerts.filter((name) => !tests.includes(`alertname="${name}"`))).toEqual([]);
    expect(alerts.filter((name) => !paper.includes(`\`${name}\``))).toEqual([]);
    const explained = [...paper.matchAll(/^\| `([A-Z][a-z]\w*)` +\|/gm)].map(([, name = '']) => name);
    expect(explained.filter((name) => !alerts.includes(name))).toEqual([]);
  });
});
