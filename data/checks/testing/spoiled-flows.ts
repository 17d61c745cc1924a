/** A statement that breaks one rule of the tiny country, and the checks that must see it. */
export type Spoiled = readonly [claim: string, statement: string, ids: readonly string[]];

/** What can be wrong with movers. */
export const SPOILED_FLOWS: readonly Spoiled[] = [
  [
    'movers from nowhere',
    `UPDATE flow SET origin_code = '77777' WHERE origin_code = '00207'`,
    ['flow-units-in-force'],
  ],
  ['fewer movers than none', `UPDATE flow SET movers = -1`, ['flow-not-negative']],
  [
    'movers who stay where they are',
    `INSERT INTO flow VALUES ('00201', '00201', '2019-04-01', '2024', NULL, NULL, 5)`,
    ['flow-between-two-units'],
  ],
  [
    'movers from a province to a commune',
    `INSERT INTO flow VALUES ('01', '00201', '2019-04-01', '2024', NULL, NULL, 5)`,
    ['flow-between-two-units'],
  ],
  [
    'movers in a thirteenth month',
    `UPDATE flow SET period = '2024-13' WHERE period = '2024'`,
    ['flow-periods-and-ages'],
  ],
  [
    'a month of flows beside its year',
    `UPDATE flow SET period = '2024-03' WHERE origin_code = '00207'`,
    ['flow-periods-apart'],
  ],
  [
    'months of flows that are not their year',
    `INSERT INTO flow
       SELECT origin_code, destination_code, edition, '2024-' || lpad(month::VARCHAR, 2, '0'), NULL, NULL, 1
       FROM flow, range(1, 13) months(month) WHERE period = '2024'`,
    ['flow-periods-agree'],
  ],
  [
    'flows of men beside flows of everybody',
    `UPDATE flow SET sex = 'male' WHERE origin_code = '00207'`,
    ['flow-split-alike'],
  ],
  [
    'age groups that share an age',
    `UPDATE flow SET age_group = if(origin_code = '00207', '20-24', '24+')`,
    ['flow-ages-apart'],
  ],
  [
    'flows of provinces that are not the sum of their communes',
    `INSERT INTO flow VALUES ('02', '03', '2019-04-01', '2024', NULL, NULL, 40)`,
    ['flow-levels-agree'],
  ],
  [
    'people registered anew who came from nowhere, and fewer than none',
    `INSERT INTO concept_move VALUES
       ('77777', '00201', '2019-04-01', '24', 'temporary', 'permanent', NULL, NULL, -1)`,
    ['concept_move-units-in-force', 'concept_move-not-negative', 'concept_move-periods-and-ages'],
  ],
  [
    'people who lived nowhere before, of an age that cannot be read, and fewer than none',
    `INSERT INTO former_residence VALUES
       ('00201', '77777', '2019-04-01', '2024-12-31', 5, NULL, 'old', -1)`,
    ['former_residence-units-in-force', 'former_residence-not-negative', 'former_residence-ages'],
  ],
];
