import {
  Component,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  effect,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { readColours } from './chart-colours.ts';
import type { Drawing } from './chart-options.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Pixels of a line on A4 between its margins. */
const paperWidth = 660;

/** A drawn chart. It follows the light or dark of the page; a table with the same numbers belongs next to it. */
@Component({
  selector: 'ns-chart',
  template: `<div #surface class="surface" role="img" [attr.aria-label]="label()"></div>`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .surface {
      width: 100%;
      height: 100%;
    }
  `,
})
export class Chart {
  private readonly surface = viewChild.required<ElementRef<HTMLElement>>('surface');
  /** What the drawing shows, for those who do not see it. */
  readonly label = input.required<string>();
  readonly option = input.required<Drawing>();
  /** Index of the drawn bar or point that was pressed. */
  readonly picked = output<number>();
  private chart: ECharts | undefined;

  constructor() {
    const owner = inject(DestroyRef);
    afterNextRender(() => {
      const element = this.surface().nativeElement;
      const chart = init(element, null, { renderer: 'svg' });
      this.chart = chart;
      chart.on('click', ({ dataIndex }) => this.picked.emit(dataIndex));
      this.draw();
      const darkness = matchMedia('(prefers-color-scheme: dark)');
      const redraw = () => this.draw();
      darkness.addEventListener('change', redraw);
      const theme = new MutationObserver(redraw);
      theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
      // Paper is narrower than the screen, and white.
      const print = matchMedia('print');
      const fit = () => {
        chart.resize({ width: print.matches ? paperWidth : 'auto' });
        this.draw();
        // Paper does not wait for the next frame.
        chart.getZr().flush();
      };
      const sizes = new ResizeObserver(fit);
      sizes.observe(element);
      print.addEventListener('change', fit);
      owner.onDestroy(() => {
        sizes.disconnect();
        theme.disconnect();
        darkness.removeEventListener('change', redraw);
        print.removeEventListener('change', fit);
        chart.dispose();
      });
    });
    effect(() => {
      this.option();
      this.draw();
    });
  }

  private draw(): void {
    const colours = readColours(this.surface().nativeElement);
    const { chart } = this;
    chart?.setOption({ animation: false, ...this.option()(colours, chart.getWidth()) }, { notMerge: true });
  }
}
