import type { MapCopy } from '../map/copy-picture';
import type { SplitMode } from '../map/room';
import type { Palette } from '../theme';

const FAMILY = "'Be Vietnam Pro', sans-serif";

interface Two {
  left: MapCopy;
  right: MapCopy;
  mode: SplitMode;
  /** Share of the width at the left of the divider. */
  at: number;
  /** What is written at either side. */
  names: readonly [left: string, right: string];
  palette: Palette;
}

/** Two maps as one, as they stand on the screen: each in its half, or parted by the divider. */
export function compareCopy({ left, right, mode, at, names, palette }: Two): MapCopy {
  const { scale } = left;
  const beside = mode === 'beside';
  const canvas = document.createElement('canvas');
  canvas.width = beside ? left.map.width + right.map.width : left.map.width;
  canvas.height = Math.max(left.map.height, right.map.height);
  const draw = canvas.getContext('2d');
  if (!draw) throw new Error('this browser gives no canvas to draw the picture on');
  const middle = beside ? left.map.width : Math.round(canvas.width * at);
  draw.drawImage(left.map, 0, 0);
  if (beside) draw.drawImage(right.map, middle, 0);
  else {
    const width = canvas.width - middle;
    draw.drawImage(right.map, middle, 0, width, canvas.height, middle, 0, width, canvas.height);
  }
  draw.fillStyle = palette.muted;
  draw.fillRect(middle - scale, 0, 2 * scale, canvas.height);
  draw.font = `600 ${13 * scale}px ${FAMILY}`;
  draw.textBaseline = 'top';
  const [gap, height] = [10 * scale, 24 * scale];
  names.forEach((name, i) => {
    const width = draw.measureText(name).width + 2 * gap;
    const x = i === 0 ? middle - width - gap : middle + gap;
    draw.fillStyle = palette.card;
    draw.fillRect(x, gap, width, height);
    draw.fillStyle = palette.ink;
    draw.fillText(name, x + gap, gap + 5 * scale);
  });
  return { map: canvas, scale };
}
