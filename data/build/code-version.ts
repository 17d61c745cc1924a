import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { REPOSITORY } from '@/data/paths';
import pkg from '@/package.json';

/** Version of the program, with the commit where the repository is there to tell it: "0.1.0+3d8de95". */
export async function codeVersion(): Promise<string> {
  const git = promisify(execFile)('git', ['-C', REPOSITORY, 'rev-parse', '--short=12', 'HEAD']);
  const commit = await git.then(
    ({ stdout }) => `+${stdout.trim()}`,
    () => '',
  );
  return pkg.version + commit;
}
