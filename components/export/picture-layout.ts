/** Where the parts of an exported picture stand; all lengths are in pixels of the picture. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface PictureLayout {
  width: number;
  height: number;
  /** Text size of one step; the others are multiples of it. */
  unit: number;
  title: Box;
  map: Box;
  legend: Box;
  /** Swatches a row of the legend. */
  perRow: number;
  foot: Box;
}

/**
 * Title above the map, legend and words below it: nothing is drawn over the map.
 * @param scale pixels of the picture for each of the screen
 */
export function pictureLayout(
  map: { width: number; height: number },
  scale: number,
  swatches: number,
  footLines: number,
): PictureLayout {
  const unit = 13 * scale;
  const margin = 20 * scale;
  const inner = map.width - 2 * margin;
  const perRow = Math.max(1, Math.floor(inner / (unit * 15)));
  const title = { x: margin, y: margin, width: inner, height: unit * 3.6 };
  // Named one by one: the size of a canvas does not come along when it is spread.
  const { width, height } = map;
  const mapBox = { x: 0, y: title.y + title.height + margin / 2, width, height };
  const legend = {
    x: margin,
    y: mapBox.y + mapBox.height + margin,
    width: inner,
    height: Math.ceil(swatches / perRow) * unit * 1.9,
  };
  const foot = {
    x: margin,
    y: legend.y + legend.height + margin / 2,
    width: inner,
    height: footLines * unit * 1.5,
  };
  return {
    width: map.width,
    height: Math.ceil(foot.y + foot.height + margin),
    unit,
    title,
    map: mapBox,
    legend,
    perRow,
    foot,
  };
}

/**
 * Breaks a text into lines that fit.
 * @param measure the width of a text as it will be drawn
 */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}
