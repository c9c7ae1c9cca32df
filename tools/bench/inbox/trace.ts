interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Categories of a browser trace that hold the tasks of a page's main thread and the frames it made. */
export const traceCategories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];

export interface Smoothness {
  /** milliseconds */
  readonly longestTask: number;
  /** tasks longer than 50 ms, which the web platform calls long */
  readonly longTasks: number;
  readonly tasks: number;
}

/** The tasks of the busiest page thread in a trace of Chromium. */
export function readTrace(trace: Buffer): Smoothness {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${String(pid)}/${String(tid)}`));
  const byThread = new Map<string, number[]>();
  for (const { name, ph, pid, tid, dur } of traceEvents) {
    const thread = `${String(pid)}/${String(tid)}`;
    if (ph === 'X' && dur !== undefined && mains.has(thread) && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask')) {
      const tasks = byThread.get(thread) ?? [];
      tasks.push(dur / 1000);
      byThread.set(thread, tasks);
    }
  }
  const busiest = [...byThread.values()].toSorted((one, other) => sum(other) - sum(one))[0] ?? [];
  return { longestTask: busiest.reduce((longest, task) => Math.max(longest, task), 0), longTasks: busiest.filter((task) => task > 50).length, tasks: busiest.length };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
