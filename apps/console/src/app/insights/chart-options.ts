import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';

/** A line or a row of bars. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly number[];
  readonly colour: keyof ChartColours;
}

/** @param width of the drawing, pixels */
export type Drawing = (colours: ChartColours, width: number) => EChartsCoreOption;

/** The same look for all charts: the page's font, thin lines, no frame. */
function base(colours: ChartColours): EChartsCoreOption {
  return {
    textStyle: { fontFamily: colours.font, color: colours.ink, fontSize: 13 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { opacity: 0.08 } },
      backgroundColor: colours.ground,
      borderColor: colours.line,
      textStyle: { color: colours.ink, fontFamily: colours.font, fontSize: 13 },
      confine: true,
    },
  };
}

const axis = (colours: ChartColours) => ({
  axisLine: { lineStyle: { color: colours.line } },
  axisTick: { show: false },
  axisLabel: { color: colours.quiet, fontSize: 12 },
  splitLine: { lineStyle: { color: colours.line } },
});

/** Values over time, as lines with points. */
export function overTime(labels: readonly string[], series: readonly ChartSeries[]): Drawing {
  return (colours) => ({
    ...base(colours),
    legend: { top: 0, left: 0, itemGap: 18, icon: 'roundRect', itemHeight: 8, textStyle: { color: colours.ink } },
    grid: { left: 8, right: 16, top: 40, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: [...labels], boundaryGap: series.length < 2, ...axis(colours) },
    yAxis: { type: 'value', minInterval: 1, ...axis(colours), axisLine: { show: false } },
    series: series.map(({ name, values, colour }) => ({
      name,
      type: 'line',
      data: [...values],
      symbol: 'circle',
      symbolSize: 6,
      lineStyle: { width: 2.5 },
      color: colours[colour],
      emphasis: { disabled: true },
    })),
  });
}

/** Pixels of a character of the labels, on average. */
const letterWidth = 7;
const widestLabel = 250;

const labelWidth = (width: number) => Math.min(widestLabel, Math.round(width * 0.4));

/** A name on two lines at most, which the height of a bar has room for; the rest of a longer one is cut. */
export function twoLines(name: string, characters: number): string {
  if (name.length <= characters) {
    return name;
  }
  const end = name.lastIndexOf(' ', characters);
  const first = end > 0 ? name.slice(0, end) : name.slice(0, characters);
  const rest = name.slice(first.length).trimStart();
  return `${first}\n${rest.length > characters ? `${rest.slice(0, characters - 1).trimEnd()}…` : rest}`;
}

/** Bars from left to right, one entry a line, first entry on top; several series are stacked. */
export function bars(
  labels: readonly string[],
  series: readonly ChartSeries[],
  { unit = '', most }: { readonly unit?: string; readonly most?: number } = {},
): Drawing {
  return (colours, width) => ({
    ...base(colours),
    ...(series.length > 1 && {
      legend: { top: 0, left: 0, itemGap: 18, icon: 'roundRect', itemHeight: 8, textStyle: { color: colours.ink } },
    }),
    grid: { left: labelWidth(width) + 12, right: 44, top: series.length > 1 ? 34 : 4, bottom: 24 },
    xAxis: {
      type: 'value',
      minInterval: 1,
      ...(most === undefined ? {} : { max: most }),
      ...axis(colours),
      axisLabel: { color: colours.quiet, fontSize: 12, formatter: `{value}${unit}`, hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...labels],
      ...axis(colours),
      axisLabel: {
        color: colours.ink,
        fontSize: 13,
        lineHeight: 15,
        interval: 0,
        formatter: (name: string) => twoLines(name, Math.floor(labelWidth(width) / letterWidth)),
      },
    },
    series: series.map(({ name, values, colour }, index) => ({
      name,
      type: 'bar',
      stack: 'all',
      barMaxWidth: 18,
      data: [...values],
      color: colours[colour],
      itemStyle: { borderRadius: index === series.length - 1 ? [0, 4, 4, 0] : 0 },
      ...(series.length === 1 && {
        label: { show: true, position: 'right', color: colours.ink, formatter: `{c}${unit}` },
      }),
    })),
  });
}
