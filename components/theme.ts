/**
 * Every colour and every number format of the application. Colours reach the style sheets as CSS
 * variables (`--dd-…`) and the map as values; nothing else names a colour.
 */
import type { MantineColorsTuple } from '@mantine/core';
import { MEASURES, type MeasureId } from '@/geo/measures';

export type Scheme = 'light' | 'dark';
export type Language = 'vi' | 'en';

export interface Palette {
  sea: string;
  card: string;
  ink: string;
  muted: string;
  line: string;
  subtle: string;
  accent: string;
  accentInk: string;
  link: string;
  /** A standard that is missed, and what stands against a plan. */
  fails: string;
  male: string;
  female: string;
  /** Units without figures, and the hatch of hidden ones. */
  missing: string;
  hatch: string;
  zero: string;
  border: string;
  provinceBorder: string;
  halo: string;
  /** Seven steps, low to high. */
  sequential: readonly string[];
  /** Six steps about zero: three below, three above, each the stronger the further away. */
  diverging: readonly string[];
  /** Of groups of a plan: told apart by their names and borders too, never by colour alone. */
  groups: readonly string[];
}

export const PALETTES: Record<Scheme, Palette> = {
  light: {
    sea: '#e9f0f3',
    card: '#ffffff',
    ink: '#16262c',
    muted: '#566971',
    line: '#dbe3e6',
    subtle: '#eef3f5',
    accent: '#b3122b',
    accentInk: '#ffffff',
    link: '#1a5a70',
    fails: '#9a4a10',
    male: '#3f7fb5',
    female: '#d58b3b',
    missing: '#dfe1df',
    hatch: '#a9b3b5',
    zero: '#ffffff',
    border: '#ffffff',
    provinceBorder: '#ffffff',
    halo: '#ffffff',
    sequential: ['#f2eddc', '#d9e4cb', '#aed2bb', '#74b5aa', '#3f9197', '#22687d', '#153f5b'],
    diverging: ['#c06a3e', '#e3a977', '#f3e1c9', '#b9d7dc', '#5fa3b5', '#1f6f8b'],
    groups: [
      ...['#8cc4b8', '#eaae7c', '#9db4e3', '#d39ac1', '#a9cd7c'],
      ...['#e0c567', '#b6a2dd', '#e19a91', '#8cc2e0', '#c3b096'],
    ],
  },
  dark: {
    sea: '#0e1c22',
    card: '#14262d',
    ink: '#e6eef0',
    muted: '#93a8ae',
    line: '#24393f',
    subtle: '#1b3038',
    accent: '#ffd166',
    accentInk: '#14262d',
    link: '#8fd0e6',
    fails: '#f2ab6d',
    male: '#5aa0d6',
    female: '#e3a35f',
    missing: '#2f3436',
    hatch: '#5b686c',
    zero: '#0b1418',
    border: '#0e1c22',
    provinceBorder: '#0e1c22',
    halo: '#0e1c22',
    sequential: ['#16313a', '#1b4a52', '#23666a', '#34857f', '#5aa58f', '#95c5a0', '#e0e3b8'],
    diverging: ['#d07c48', '#95603f', '#4d4138', '#264a54', '#2f7488', '#56b0ca'],
    groups: [
      ...['#2f7d70', '#9c6130', '#4c66a8', '#8a4f7c', '#5b7f33'],
      ...['#8f7526', '#6a5399', '#96483f', '#31769a', '#75664f'],
    ],
  },
};

/** The colours of `count` classes, spread over the sequential palette, low to high. */
export function classColours(scheme: Scheme, count: number): string[] {
  const steps = PALETTES[scheme].sequential;
  if (count === 1) return [steps[3] as string];
  return Array.from({ length: count }, (_, i) => {
    const at = (i * (steps.length - 1)) / (count - 1);
    return mix(steps[Math.floor(at)] as string, steps[Math.ceil(at)] as string, at % 1);
  });
}

/** The colours of classes about zero, as many below it as above, low to high. */
export function divergingColours(scheme: Scheme, count: number): string[] {
  const steps = PALETTES[scheme].diverging;
  const half = steps.length / 2;
  const below = Math.floor(count / 2);
  return [...steps.slice(half - below, half), ...steps.slice(half, half + count - below)];
}

/** Mixes two `#rrggbb` colours, `t` of the second. */
function mix(a: string, b: string, t: number): string {
  const channel = (at: number) => {
    const [x, y] = [
      Number.parseInt(a.slice(at, at + 2), 16),
      Number.parseInt(b.slice(at, at + 2), 16),
    ];
    return Math.round(x + (y - x) * t)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A palette as variables of the style sheets. */
export function cssVariables(palette: Palette): Record<string, string> {
  const { sequential, diverging, groups, ...colours } = palette;
  return {
    ...Object.fromEntries(
      Object.entries(colours).map(([name, value]) => [`--dd-${kebab(name)}`, value]),
    ),
    ...Object.fromEntries(sequential.map((value, i) => [`--dd-seq-${i}`, value])),
    ...Object.fromEntries(diverging.map((value, i) => [`--dd-div-${i}`, value])),
    ...Object.fromEntries(groups.map((value, i) => [`--dd-group-${i}`, value])),
    '--mantine-color-body': palette.sea,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.muted,
    '--mantine-color-default-border': palette.line,
    '--mantine-color-default': palette.card,
    '--mantine-color-default-hover': palette.subtle,
  };
}

/** Mantine wants ten shades; the application only uses its ink. */
export const INK: MantineColorsTuple = [
  '#eef3f5',
  '#dbe3e6',
  '#b9c6cb',
  '#95a8af',
  '#768d95',
  '#5d7078',
  '#44575f',
  '#2d3f46',
  '#16262c',
  '#0c171b',
];

/** The shades of Mantine's own fields and lists in the dark: those of our dark palette. */
export const DARK: MantineColorsTuple = [
  '#e6eef0',
  '#c3d1d5',
  '#93a8ae',
  '#6f858c',
  '#24393f',
  '#1b3038',
  '#14262d',
  '#0e1c22',
  '#0b171c',
  '#081114',
];

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** Makes something once for each key: a formatter takes longer to make than to use. */
function once<T>(make: (language: Language, decimals: number) => T) {
  const made = new Map<string, T>();
  return (language: Language, decimals = 0): T => {
    const key = `${language} ${decimals}`;
    const found = made.get(key) ?? make(language, decimals);
    made.set(key, found);
    return found;
  };
}

const numbers = once(
  (language, decimals) =>
    new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }),
);

const times = once(
  (language) =>
    new Intl.DateTimeFormat(LOCALES[language], {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Asia/Ho_Chi_Minh',
    }),
);

const days = once(
  (language) =>
    new Intl.DateTimeFormat(
      LOCALES[language],
      language === 'vi'
        ? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }
        : { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    ),
);

/** "1.234.567,8" in Vietnamese, "1,234,567.8" in English; always `decimals` of them. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return numbers(language, decimals).format(value);
}

/** Density: whole over ten, one decimal below. */
export function densityDecimals(value: number): number {
  return Math.abs(value) >= 10 ? 0 : 1;
}

/** A figure of a measure without its unit: people whole, rates with one decimal, density as above. */
export function formatMeasure(measure: MeasureId, value: number, language: Language): string {
  const decimals = measure === 'density' ? densityDecimals(value) : MEASURES[measure].decimals;
  return formatNumber(value, language, decimals);
}

/** A share in per cent: "23,4 %" in Vietnamese, "23.4%" in English. */
export function formatPercent(value: number, language: Language, decimals = 1): string {
  return `${formatNumber(value, language, decimals)}${language === 'vi' ? '\u00a0%' : '%'}`;
}

/** A difference with its sign: "+4,2", "−0,8"; one that rounds to nothing has none. */
export function formatSigned(value: number, language: Language, decimals = 0): string {
  const size = formatNumber(Math.abs(value), language, decimals);
  if (size === formatNumber(0, language, decimals)) return size;
  return `${value > 0 ? '+' : '−'}${size}`;
}

/** A change in per cent with its sign: "+4,2 %" in Vietnamese, "+4.2%" in English. */
export function formatSignedPercent(value: number, language: Language, decimals = 1): string {
  return `${formatSigned(value, language, decimals)}${language === 'vi' ? '\u00a0%' : '%'}`;
}

/** Square kilometres without their unit: two decimals below ten, one above. */
export function formatArea(km2: number, language: Language): string {
  return formatNumber(km2, language, km2 < 10 ? 2 : 1);
}

/** "01/07/2025" in Vietnamese, "1 July 2025" in English. */
export function formatDate(isoDay: string, language: Language): string {
  return days(language).format(new Date(`${isoDay}T00:00:00Z`));
}

/** "ngày 1 tháng 7 năm 2027" in Vietnamese, "1 July 2027" in English: no order of numbers to mistake. */
export function formatDayInWords(isoDay: string, language: Language): string {
  if (language !== 'vi') return formatDate(isoDay, language);
  const [year, month, day] = isoDay.split('-').map(Number);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** "a, b và c" in Vietnamese, "a, b and c" in English. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}

/** The instant of a build, in the time of Viet Nam: "15:20 22/11/2026". */
export function formatInstant(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: language === 'vi' ? '2-digit' : 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(iso));
}

/** An instant of today, in the time of Viet Nam: "14:02". */
export function formatTime(iso: string, language: Language): string {
  return times(language, 0).format(new Date(iso));
}

/** For axes: "1,2 triệu", "850 nghìn"; "1.2m", "850k". */
export function formatShort(value: number, language: Language): string {
  const [scale, word] =
    Math.abs(value) >= 1e6
      ? [1e6, { vi: ' triệu', en: 'm' }[language]]
      : Math.abs(value) >= 1e3
        ? [1e3, { vi: ' nghìn', en: 'k' }[language]]
        : [1, ''];
  const scaled = value / scale;
  const decimals = scale > 1 && Math.abs(scaled) < 10 && scaled % 1 !== 0 ? 1 : 0;
  return `${formatNumber(scaled, language, decimals)}${word}`;
}
