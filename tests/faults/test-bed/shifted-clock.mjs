/** Loaded before a program (`--import`): its clock is off by `CLOCK_SHIFT_MS`, negative is behind. */
const shiftMs = Number(process.env.CLOCK_SHIFT_MS ?? 0);
const RightDate = Date;

globalThis.Date = class Date extends RightDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RightDate.now() + shiftMs] : parts));
  }

  static now() {
    return RightDate.now() + shiftMs;
  }
};
