/**
 * The first day of the lunar year in Viet Nam (Tết Nguyên Đán), by the rules of the calendar: months
 * begin on the day of the new moon at 105° east (UTC+7), the month of the winter solstice is the
 * eleventh, and of thirteen months between two solstices the first without a solar term is a leap
 * month. New moons and the sun's longitude by Meeus, Astronomical Algorithms, 1991, chapters 25 and 47,
 * shortened: to some minutes, enough but for a new moon at midnight itself.
 */

const DAYS_OF_MONTH = 29.530588853;
/** Day number of 1 January 1900, from which new moons are counted. */
const FIRST_MOON = 2415021;
const RADIANS = Math.PI / 180;
const HOURS_EAST = 7;

/** @returns month and day, 1-based, of the Gregorian calendar. @param year 1900 to 2199 */
export function lunarNewYear(year: number): { readonly month: number; readonly day: number } {
  const eleventh = solsticeMonth(year - 1);
  const next = solsticeMonth(year);
  const count = Math.round((next - eleventh) / DAYS_OF_MONTH);
  const before = moonOn(eleventh);
  // The second month after the eleventh, or the third where a leap month comes between.
  const leap = count === 13 && leapMonth(before) <= 2 ? 1 : 0;
  return gregorian(newMoonDay(before + 2 + leap));
}

/** First day of the lunar month that holds the winter solstice of a year. */
function solsticeMonth(year: number): number {
  const lastDay = dayNumber(year, 12, 31);
  const moon = Math.floor((lastDay - FIRST_MOON) / DAYS_OF_MONTH);
  const start = newMoonDay(moon);
  // When the sun has passed the solstice as the month begins, it was in the month before.
  return solarTerm(start) >= 9 ? newMoonDay(moon - 1) : start;
}

/** The number of the new moon with which a month begins. */
const moonOn = (start: number): number =>
  Math.floor(0.5 + (start - 2415021.076998695) / DAYS_OF_MONTH);

/** Which month after the eleventh is the leap month: the first in which the sun enters no term. */
function leapMonth(eleventh: number): number {
  for (let k = 1; k <= 13; k++) {
    const [start, end] = [newMoonDay(eleventh + k), newMoonDay(eleventh + k + 1)];
    if (solarTerm(start) === solarTerm(end)) return k;
  }
  return 13;
}

/** Number of the day, at 105° east, of the k-th new moon since 1900. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t * t -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t * t) * RADIANS);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t ** 3) * RADIANS;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t ** 3) * RADIANS;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t ** 3) * RADIANS;
  const { sin } = Math;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  // Seconds by which the turning Earth lags behind even time, as parts of a day.
  const lag = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return Math.floor(mean + correction - lag + 0.5 + HOURS_EAST / 24);
}

/** In which twelfth of its way the sun is as a day begins at 105° east; 9 from the winter solstice on. */
function solarTerm(day: number): number {
  const t = (day - 2451545.5 - HOURS_EAST / 24) / 36525;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t ** 3) * RADIANS;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (((mean + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

/** Days since the beginning of astronomers' count. */
const dayNumber = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 2440588;

function gregorian(number: number): { month: number; day: number } {
  const date = new Date((number - 2440588) * 86_400_000);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
