/**
 * A part of the page as a picture: its own markup under the page's own styles, drawn by the browser as
 * an image of SVG. What scrolls on the page is drawn whole. Such an image may fetch nothing, so the
 * letters travel inside it.
 */
import type { MapCopy } from '../map/copy-picture';

/** Pixels of the picture for each of the screen: sharp on paper too. */
const SCALE = 2;
const FONT = 'Be Vietnam Pro';
const MARGIN = 20;

export async function elementPicture(element: HTMLElement): Promise<MapCopy> {
  const copy = element.cloneNode(true) as HTMLElement;
  const beyond = unroll(element, copy);
  const width = Math.ceil(element.offsetWidth + beyond.x) + 2 * MARGIN;
  const height = Math.ceil(element.scrollHeight + beyond.y) + 2 * MARGIN;
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(
    svgOf(copy, width, height, await pageStyles()),
  )}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { map: canvas, scale: SCALE };
}

/** Lets what scrolls overflow in the copy. @returns by how much the copy is larger than what is in sight */
function unroll(element: HTMLElement, copy: HTMLElement): { x: number; y: number } {
  const [parts, copies] = [element, copy].map((root) => [
    root,
    ...root.querySelectorAll<HTMLElement>('*'),
  ]) as [HTMLElement[], HTMLElement[]];
  const beyond = { x: 0, y: 0 };
  parts.forEach((part, k) => {
    const { overflowX, overflowY } = getComputedStyle(part);
    if (![overflowX, overflowY].some((flow) => flow === 'auto' || flow === 'scroll')) return;
    beyond.x = Math.max(beyond.x, part.scrollWidth - part.clientWidth);
    beyond.y = Math.max(beyond.y, part.scrollHeight - part.clientHeight);
    const style = copies[k]?.style;
    if (!style) return;
    style.overflow = 'visible';
    style.maxHeight = 'none';
  });
  return beyond;
}

function svgOf(copy: HTMLElement, width: number, height: number, styles: string): string {
  const root = document.documentElement;
  const holder = document.createElement('div');
  holder.style.cssText = `box-sizing:border-box;width:${width}px;height:${height}px;padding:${MARGIN}px;background:var(--dd-card);color:var(--dd-ink);font:16px/1.5 '${FONT}',sans-serif`;
  holder.append(copy);
  const markup = new XMLSerializer().serializeToString(holder);
  const scheme = root.dataset.mantineColorScheme ?? 'light';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" data-mantine-color-scheme="${scheme}"><style><![CDATA[${styles}]]></style><foreignObject width="${width}" height="${height}">${markup}</foreignObject></svg>`;
}

/** All rules of the page, with the letters of its font in place of their addresses. */
async function pageStyles(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const written = await Promise.all(
    rules.map((rule) => (rule instanceof CSSFontFaceRule ? embedded(rule) : rule.cssText)),
  );
  return written.join('\n');
}

/** Weights that pictures are written in. */
const WEIGHTS = ['400', '500', '600', '700'];

async function embedded(rule: CSSFontFaceRule): Promise<string> {
  const weight = rule.style.getPropertyValue('font-weight');
  const isOurs = rule.style.getPropertyValue('font-family').includes(FONT);
  const isUpright = rule.style.getPropertyValue('font-style') !== 'italic';
  const address = /url\("?([^")]+\.woff2)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (!isOurs || !isUpright || !WEIGHTS.includes(weight) || !address) return '';
  const base = rule.parentStyleSheet?.href ?? location.href;
  const file = await (await fetch(new URL(address, base))).blob();
  return rule.cssText.replace(/src:[^;]+;/, `src: url("${await dataUrl(file)}") format("woff2");`);
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
