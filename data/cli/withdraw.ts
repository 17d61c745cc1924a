import { withdrawRelease } from '@/data/plans/withdraw-release';
import { NO_PUBLISH } from './build-and-report';
import { type Command, EXIT, textOf } from './command';
import { releaseOf } from './open-crosswalk';

export const withdrawCommand: Command = {
  usage: ['EVENT'],
  summary: 'take an adopted event back: what it changed is as it was',
  more: `Where the event was the last act and the release before it is still there, that one is published again,
bit for bit. Otherwise a release without the event is made.`,
  positionals: { min: 1, max: 1 },
  options: {
    release: {
      type: 'string',
      value: 'ID',
      help: 'the release that holds the event (default: the current one)',
    },
    as: {
      type: 'string',
      value: 'ID',
      help: 'the id of the new release, where one has to be made',
    },
    'with-figures': {
      type: 'boolean',
      help: 'figures that were counted on the units of its day go too',
    },
    'no-publish': NO_PUBLISH,
  },
  run: async (args, out) => {
    const started = performance.now();
    const { root } = args;
    const event = args.positionals[0]!;
    const release = await releaseOf(args);
    const publish = args.values['no-publish'] !== true;
    const withdrawn = await withdrawRelease({
      ...{ root, release, event, publish, progress: out.progress },
      id: textOf(args, 'as') ?? `${release.slice(0, 54)}-withdrawn`,
      withFigures: args.values['with-figures'] === true,
    });
    const seconds = (performance.now() - started) / 1000;
    const { id, outcome } = withdrawn;
    const how = outcome === 'back' ? 'stood there still' : `was made of "${release}"`;
    out.answer(
      `Event "${event}" is withdrawn. Release "${id}" ${how}${publish ? ' and is published' : ''}. Time: ${seconds.toFixed(1)} s.`,
      { ...withdrawn, release, published: publish, seconds },
    );
    return EXIT.fine;
  },
};
