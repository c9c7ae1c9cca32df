/** The colours of the page, as charts need them: written out. */
export interface ChartColours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  readonly received: string;
  readonly resolved: string;
  readonly late: string;
  readonly calm: string;
  readonly font: string;
}

const variables = {
  ink: '--mat-sys-on-surface',
  quiet: '--mat-sys-on-surface-variant',
  line: '--mat-sys-outline-variant',
  ground: '--mat-sys-surface',
  received: '--mat-sys-primary',
  resolved: '--ns-chart-resolved',
  late: '--ns-chart-late',
  calm: '--ns-chart-calm',
} as const;

/** Reads the colours as they are now, light or dark, where an element stands. */
export function readColours(element: HTMLElement): ChartColours {
  const probe = document.createElement('span');
  // Where motion is reduced, every element has a short transition: the colour would be read before it is there.
  probe.style.setProperty('transition', 'none', 'important');
  element.append(probe);
  const read = (variable: string) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const names = Object.keys(variables) as (keyof typeof variables)[];
  const colours = Object.fromEntries(names.map((name) => [name, read(variables[name])])) as Record<
    keyof typeof variables,
    string
  >;
  const font = getComputedStyle(element).fontFamily;
  probe.remove();
  return { ...colours, font };
}
