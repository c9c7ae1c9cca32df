interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Categories of a browser trace that hold the tasks of a page's main thread and the frames it made. */
export const traceCategories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];

/** What a trace that somebody will read has besides: which code took the time. */
export const profileCategories = ['disabled-by-default-v8.cpu_profiler', 'blink.user_timing'];

/** One task of the page, in milliseconds. */
export interface PageTask {
  readonly took: number;
  /** what of it the page's thread really ran; the rest it waited for a core */
  readonly ran: number;
}

/** The tasks of the busiest page thread in a trace of Chromium. */
export function readTrace(trace: Buffer): readonly PageTask[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)}/${String(tid)}`),
  );
  const byThread = new Map<string, PageTask[]>();
  for (const { name, ph, pid, tid, dur, tdur } of traceEvents) {
    const thread = `${String(pid)}/${String(tid)}`;
    if (ph === 'X' && dur !== undefined && mains.has(thread) && name === 'ThreadControllerImpl::RunTask') {
      const tasks = byThread.get(thread) ?? [];
      tasks.push({ took: dur / 1000, ran: (tdur ?? dur) / 1000 });
      byThread.set(thread, tasks);
    }
  }
  const total = (tasks: readonly PageTask[]) => tasks.reduce((sum, { took }) => sum + took, 0);
  return [...byThread.values()].toSorted((one, other) => total(other) - total(one))[0] ?? [];
}
