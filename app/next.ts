/**
 * Runs Next for the package's scripts with the environment it needs: `tsx app/next.ts build`. A
 * script of package.json cannot set a variable in a way that every system's shell knows.
 */
import { build } from './_launch/build';
import { launch, NEXT, stopAllOnSignal } from './_launch/child';

const [command = 'start', ...rest] = process.argv.slice(2);
stopAllOnSignal(() => {});
process.exitCode =
  command === 'build' ? await build() : await launch(NEXT, [command, ...rest]).ended;
