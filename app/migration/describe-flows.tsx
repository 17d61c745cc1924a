'use client';
import type { UnitColours } from '@/components/flows/flow-picture';
import { lastPeriod } from '@/components/flows/flow-scene';
import type { FlowMeasure, FlowPer } from '@/components/flows/place-figures';
import { UnitFlowTooltip } from '@/components/flows/unit-flow-tooltip';
import type { NamedScene } from './use-scene';

/** What stands beside the pointer over a unit; null where nothing is known of it. */
export function describeFlows(
  drawn: NamedScene | null,
  colours: UnitColours | null,
  measure: FlowMeasure,
  per: FlowPer,
) {
  return (code: string) => {
    const index = drawn?.scene.flows.indexOf.get(code);
    const figure = colours?.figures[index ?? -1];
    if (!drawn || index === undefined || !figure) return null;
    return (
      <UnitFlowTooltip
        {...{ measure, per, figure }}
        name={drawn.names.of(index)}
        estimate={lastPeriod(drawn.scene).estimate}
      />
    );
  };
}
