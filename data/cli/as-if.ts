import { asIfRelease } from '@/data/plans/as-if-release';
import { readPlanFile } from '@/data/plans/read-plan-file';
import { onDate, PLAN_OPTIONS } from './adopt';
import { type Command, EXIT, textOf } from './command';
import { releaseOf } from './open-crosswalk';

export const asIfCommand: Command = {
  usage: ['PLAN.json'],
  summary: 'make ready what the map shows of a plan as if it were law',
  more: 'It stands apart from the releases and cannot be published; the app shows it at /?draft=ID.',
  positionals: { min: 1, max: 1 },
  options: {
    ...PLAN_OPTIONS,
    keep: { type: 'string', value: 'ID,…', help: 'drafts that are in use and must stay' },
  },
  run: async (args, out) => {
    const started = performance.now();
    const base = await releaseOf(args);
    const { plan, title: planTitle, input } = await readPlanFile(args.positionals[0]!);
    const dated = onDate(plan, args);
    const title = planTitle ?? 'phương án';
    const { id, folder, outcome } = await asIfRelease(
      {
        ...{ root: args.root, base, plan: dated, input, planTitle, progress: out.progress },
        act: { decree: null, title, titleEn: title },
        savedAs: textOf(args, 'saved-as') ?? null,
      },
      (textOf(args, 'keep') ?? '').split(',').filter((each) => each !== ''),
    );
    const seconds = (performance.now() - started) / 1000;
    const { effective } = dated;
    out.answer(
      `Draft "${id}" is ready in ${folder}: the app shows it at /?draft=${id}&edition=${effective}.`,
      { id, base, outcome, effective, seconds },
    );
    return EXIT.fine;
  },
};
