/** What a release knows of its units through time, read once: stories, acts and lives. */
import {
  type ChangeEvent,
  type Edition,
  inForce,
  type Life,
  readStories,
  type SameGround,
  type Stories,
  sameGround,
  type Turning,
  type Unit,
} from '@/geo/units';
import { actTitles } from '../queries/act-titles';
import type { Release } from '../release';
import { type Country, countryOf } from './country';
import { historyOf } from './crosswalks';
import type { ActData, Namesake, UnitLife } from './past-shapes';

export class Past {
  constructor(
    private readonly country: Country,
    readonly stories: Stories,
    private readonly titles: ReadonlyMap<string, string>,
  ) {}

  /** A life as readers know it. Lives of the history are units of the country, with all their fields. */
  lifeOf(life: Life): UnitLife {
    const { code, name, nameEn, kind, level, validFrom, validTo } = life as Unit;
    const parent = this.country
      .livesOf(life.parentCode ?? '')
      .findLast(
        (each) =>
          (each.validTo === null || validFrom < each.validTo) &&
          (validTo === null || each.validFrom < validTo),
      );
    return {
      ...{ code, name, nameEn, kind, level, validFrom, validTo },
      parent: parent ? { code: parent.code, name: parent.name, nameEn: parent.nameEn } : null,
      begun: this.stories(life).began !== null,
      edition: this.lastEdition(life),
    };
  }

  /** The last edition in which a unit is in force. */
  lastEdition(life: Life): Edition {
    const during = this.country.editions.filter((row) => inForce(life, row.edition));
    return during.at(-1)?.edition ?? (life.validFrom as Edition);
  }

  actsOf({ acts }: Turning): ActData[] {
    return acts.map((act) => this.act(act));
  }

  act({ id, decree, title }: ChangeEvent): ActData {
    return { decree, title, titleEn: this.titles.get(id) ?? title };
  }

  /** The nearest earlier life of the code that named other ground; null where there is none. */
  codeBefore(life: Life): Namesake | null {
    const earlier = this.country
      .livesOf(life.code)
      .filter((each) => each.validFrom < life.validFrom)
      .reverse();
    return this.namesake(earlier, (each) => sameGround(this.stories, each, life));
  }

  /** The nearest later life of the code that names other ground. */
  codeAfter(life: Life): Namesake | null {
    const later = this.country.livesOf(life.code).filter((each) => each.validFrom > life.validFrom);
    return this.namesake(later, (each) => sameGround(this.stories, life, each));
  }

  private namesake(lives: readonly Unit[], ground: (life: Unit) => SameGround): Namesake | null {
    for (const life of lives) {
      const same = ground(life);
      if (same !== 'all') return { life: this.lifeOf(life), ground: same };
    }
    return null;
  }
}

/** The past of a release, read once and kept with it. */
export function pastOf(release: Release): Promise<Past> {
  return release.facts.get('past', async () => {
    const [country, history, titles] = await Promise.all([
      countryOf(release),
      historyOf(release),
      actTitles(release),
    ]);
    return new Past(country, readStories(history), titles);
  });
}

/**
 * The life of a code on a day, or the nearest one: the last that ended before, else the first after.
 * @param day by default the last day known
 * @returns undefined when the code never named a unit
 */
export function nearestLife(lives: readonly Unit[], day?: string): Unit | undefined {
  if (day === undefined) return lives.at(-1);
  return lives.findLast((life) => life.validFrom <= day) ?? lives[0];
}
