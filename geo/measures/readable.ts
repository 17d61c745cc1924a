/**
 * The roundest number in `(above, upTo]`, the nearest to `near` among equally round ones: a class
 * limit that people can read and that parts the values exactly as any other in that gap.
 */
export function readableBetween(above: number, upTo: number, near: number): number {
  const widest = Math.max(Math.abs(above), Math.abs(upTo), upTo - above);
  let power = 10 ** Math.ceil(Math.log10(widest));
  for (let digits = 0; digits < 15; digits++, power /= 10) {
    for (const step of [power, power / 2, power / 5]) {
      const first = Math.floor(above / step) + 1;
      const last = Math.floor(upTo / step);
      if (first > last) continue;
      const multiple = Math.min(last, Math.max(first, Math.round(near / step)));
      const value = Number((multiple * step).toPrecision(12));
      if (value > above && value <= upTo) return value;
    }
  }
  return upTo;
}
