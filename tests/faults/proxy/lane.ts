/** One direction of a connection: what is put in comes out in order, each piece not before its time. */
export class Lane {
  private readonly waiting: { readonly due: number; readonly act: () => void }[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** Acts now, or `delayMs` later, but never before what was put in earlier. */
  put(act: () => void, delayMs: number): void {
    const due = Math.max(Date.now() + delayMs, this.waiting.at(-1)?.due ?? 0);
    if (this.waiting.length === 0 && delayMs <= 0) {
      act();
      return;
    }
    this.waiting.push({ due, act });
    this.arm();
  }

  private arm(): void {
    const first = this.waiting[0];
    if (this.timer !== undefined || first === undefined) {
      return;
    }
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        while (this.waiting[0] !== undefined && this.waiting[0].due <= Date.now()) {
          this.waiting.shift()?.act();
        }
        this.arm();
      },
      Math.max(0, first.due - Date.now()),
    );
  }
}
