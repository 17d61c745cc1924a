import { levelOfKind, type Plan } from './plan';

/** The code of the province into which each province of before goes by the plan; itself if none does. */
export function provincesAfter(plan: Plan): (province: string) => string {
  const after = new Map<string, string>();
  for (const { kind, code, members } of plan.groups)
    if (levelOfKind(kind) === 'province') for (const member of members) after.set(member, code);
  return (province) => after.get(province) ?? province;
}
