/**
 * The value below which a part of the values lies, by linear interpolation as SQL's percentile_cont. The values between
 * `from` and `to` (excluded) are put in another order.
 * @param part 0 to 1
 * @returns null without values
 */
export function percentile(values: Float64Array, from: number, to: number, part: number): number | null {
  if (from === to) {
    return null;
  }
  const place = from + part * (to - from - 1);
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  const low = select(values, from, to, below);
  if (above === below) {
    return low;
  }
  let high = Number.POSITIVE_INFINITY;
  for (let index = below + 1; index < to; index += 1) {
    high = Math.min(high, values[index] ?? high);
  }
  return low + (high - low) * (place - below);
}

/** Puts the value of a rank at its place, smaller ones before and larger ones after it: quickselect. */
function select(values: Float64Array, from: number, to: number, rank: number): number {
  let [left, right] = [from, to - 1];
  while (left < right) {
    const pivot = middleOf(values[left] ?? 0, values[Math.floor((left + right) / 2)] ?? 0, values[right] ?? 0);
    let [low, high] = [left, right];
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) {
        low += 1;
      }
      while ((values[high] ?? 0) > pivot) {
        high -= 1;
      }
      if (low <= high) {
        const moved = values[low] ?? 0;
        values[low] = values[high] ?? 0;
        values[high] = moved;
        low += 1;
        high -= 1;
      }
    }
    if (rank <= high) {
      right = high;
    } else if (rank >= low) {
      left = low;
    } else {
      break;
    }
  }
  return values[rank] ?? 0;
}

function middleOf(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
}
