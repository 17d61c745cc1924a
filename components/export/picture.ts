import type { Palette } from '../theme';
import { pictureLayout, wrap } from './picture-layout';
import type { About } from './sheet';

export interface Swatch {
  colour: string;
  label: string;
  /** Drawn hatched, as hidden units are on the map. */
  hatched?: boolean;
}
export interface Picture {
  /** The map as it is drawn now. */
  map: HTMLCanvasElement;
  /** Pixels of that canvas for each of the screen. */
  scale: number;
  about: About;
  legend: readonly Swatch[];
  palette: Palette;
}

const FAMILY = "'Be Vietnam Pro', sans-serif";

/** The map with title, legend, source and notes around it, and the mark of a sample across the top. */
export async function pictureBlob({ map, scale, about, legend, palette }: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const draw = canvas.getContext('2d');
  if (!draw) throw new Error('this browser gives no canvas to draw the picture on');
  const unit = 13 * scale;
  const font = (weight: number, size: number) => `${weight} ${size * unit}px ${FAMILY}`;

  draw.font = font(400, 0.9);
  const told = about.lines.slice(1).map(([name, value]) => `${name}: ${value}`);
  const width = map.width - 40 * scale;
  const foot = [told.join(' · '), ...about.notes].flatMap((line) =>
    wrap(line, width, (text) => draw.measureText(text).width),
  );
  const at = pictureLayout(map, scale, legend.length, foot.length);

  canvas.width = at.width;
  canvas.height = at.height;
  draw.fillStyle = palette.card;
  draw.fillRect(0, 0, at.width, at.height);
  draw.textBaseline = 'top';
  draw.fillStyle = palette.ink;
  draw.font = font(700, 1.6);
  draw.fillText(about.title, at.title.x, at.title.y, at.title.width);
  draw.font = font(400, 1);
  draw.fillStyle = about.sample ? palette.accent : palette.muted;
  const nature = about.lines.at(-1)?.[1] ?? '';
  draw.fillText(nature, at.title.x, at.title.y + unit * 2.3, at.title.width);
  draw.drawImage(map, at.map.x, at.map.y);

  legend.forEach(({ colour, label, hatched }, i) => {
    const x = at.legend.x + ((i % at.perRow) * at.legend.width) / at.perRow;
    const y = at.legend.y + Math.floor(i / at.perRow) * unit * 1.9;
    draw.fillStyle = colour;
    draw.fillRect(x, y, unit * 1.7, unit * 1.1);
    if (hatched) hatch(draw, x, y, unit, palette.hatch);
    draw.strokeStyle = palette.line;
    draw.lineWidth = scale;
    draw.strokeRect(x, y, unit * 1.7, unit * 1.1);
    draw.fillStyle = palette.ink;
    draw.font = font(400, 1);
    draw.fillText(label, x + unit * 2.2, y, at.legend.width / at.perRow - unit * 2.6);
  });

  draw.fillStyle = palette.muted;
  draw.font = font(400, 0.9);
  foot.forEach((line, i) => {
    draw.fillText(line, at.foot.x, at.foot.y + i * unit * 1.5);
  });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture was made')))),
  );
}

function hatch(
  draw: CanvasRenderingContext2D,
  x: number,
  y: number,
  unit: number,
  colour: string,
): void {
  draw.save();
  draw.beginPath();
  draw.rect(x, y, unit * 1.7, unit * 1.1);
  draw.clip();
  draw.strokeStyle = colour;
  draw.lineWidth = unit / 9;
  for (let from = -unit * 1.1; from < unit * 1.7; from += unit / 3) {
    draw.beginPath();
    draw.moveTo(x + from, y + unit * 1.1);
    draw.lineTo(x + from + unit * 1.1, y);
    draw.stroke();
  }
  draw.restore();
}
